package id.kinerja.integration.siasn.client;

import id.kinerja.integration.siasn.OutgoingRating;
import id.kinerja.integration.siasn.RatedPeriod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A rating in the words of SIASN, which are others for a year than for a part of it. */
final class RatingBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MONTHLY = "1";
    private static final String QUARTERLY = "2";

    private RatingBody() {}

    static byte[] annual(OutgoingRating rating) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", rating.replaced());
        body.put("tahun", rating.period().year());
        body.put("pnsDinilaiOrang", rating.person());
        marks(body, rating);
        assessor(body, rating.assessor());
        body.put("penilaiJabatan", rating.assessor().position());
        body.putArray("path");
        return JSON.writeValueAsBytes(body);
    }

    static byte[] periodic(OutgoingRating rating) {
        RatedPeriod period = rating.period();
        ObjectNode body = JSON.createObjectNode();
        body.putNull("id");
        body.put("pnsDinilaiId", rating.person());
        body.put("tahun", period.year());
        body.put("periodikId", period.kind() == RatedPeriod.Kind.MONTH ? MONTHLY : QUARTERLY);
        body.put("bulanMulaiPenilaian", Integer.toString(period.first().getMonthValue()));
        body.put("tahunMulaiPenilaian", period.year());
        body.put("bulanSelesaiPenilaian", Integer.toString(period.last().getMonthValue()));
        body.put("tahunSelesaiPenilaian", period.year());
        marks(body, rating);
        assessor(body, rating.assessor());
        body.put("penilaiJabatanNama", rating.assessor().position());
        if (rating.koefisien() != null) {
            body.put("koefisienId", rating.koefisien());
        }
        body.putArray("path");
        return JSON.writeValueAsBytes(body);
    }

    static RatedPeriod.Kind kind(String code) {
        return code.equals(QUARTERLY) ? RatedPeriod.Kind.QUARTER : RatedPeriod.Kind.MONTH;
    }

    private static void marks(ObjectNode body, OutgoingRating rating) {
        body.put("hasilKinerjaNilai", rating.marks().hasil());
        body.put("perilakuKerjaNilai", rating.marks().perilaku());
        body.put("kuadranKinerjaNilai", rating.marks().quadrant());
    }

    private static void assessor(ObjectNode body, OutgoingRating.Assessor assessor) {
        body.put("statusPenilai", assessor.asn() ? "ASN" : "NON ASN");
        body.put("penilaiNipNrp", assessor.number());
        body.put("penilaiNama", assessor.name());
        body.put("penilaiGolongan", assessor.golongan());
        body.put("penilaiUnorNama", assessor.unit());
    }
}
