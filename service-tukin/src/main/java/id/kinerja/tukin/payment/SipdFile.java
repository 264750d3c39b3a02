package id.kinerja.tukin.payment;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.SipdColumn;
import id.kinerja.tukin.policy.TppCriterion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of TPP that SIPD RI takes: 34 columns, a header and a line for each payment. What isn't
 * known here stays blank, to be filled in there: kind of position, years in the golongan and
 * address, the eselon of whoever has one, and the NIK or NPWP that wasn't kept with the payee.
 */
public final class SipdFile {

    public static final String SHEET = "Sheet1";

    /** Criteria in the order of their columns; the sheet has none for another. */
    private static final List<TppCriterion> CRITERIA =
            List.of(
                    TppCriterion.BEBAN_KERJA,
                    TppCriterion.TEMPAT_BERTUGAS,
                    TppCriterion.KONDISI_KERJA,
                    TppCriterion.KELANGKAAN_PROFESI,
                    TppCriterion.PRESTASI_KERJA);

    private static final List<String> HEADER =
            List.of(
                    "NIP Pegawai",
                    "Nama Pegawai",
                    "NIK Pegawai",
                    "NPWP Pegawai",
                    "Tanggal Lahir Pegawai",
                    "Tipe Jabatan",
                    "Nama Jabatan",
                    "Eselon",
                    "Status ASN",
                    "golongan",
                    "Masa Kerja Golongan",
                    "Alamat",
                    "Kode Bank",
                    "Nama Bank",
                    "Nomor Rekening Bank Pegawai",
                    "TPP Beban Kerja",
                    "TPP Tempat Bertugas",
                    "TPP Kondisi kerja",
                    "TPP Kelangkaan Profesi",
                    "TPP Prestasi Kerja",
                    "Tunjangan PPh",
                    "Iuran Jaminan Kesehatan",
                    "Iuran Jaminan Kecelakaan Kerja",
                    "Iuran Jaminan Kematian",
                    "Iuran Simpanan Tapera",
                    "Iuran Pensiun",
                    "Tunjangan Jaminan Hari Tua",
                    "Potongan IWP",
                    "Potongan PPh 21",
                    "Zakat",
                    "Bulog",
                    "Jumlah TPP",
                    "Jumlah Potongan",
                    "Jumlah Ditransfer");

    /** Who leads has an eselon, which isn't known here. */
    private static final Set<JenisJabatan> WITHOUT_ESELON =
            Set.of(JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA);

    private static final int BIRTH_DATE = 8;

    private final List<TppPayment> payments;

    public SipdFile(List<TppPayment> payments) {
        this.payments = List.copyOf(payments);
    }

    /** Whether the sheet has a column for all that is paid. */
    public static boolean takes(TppPayment payment) {
        return CRITERIA.containsAll(payment.parts().keySet());
    }

    /** Texts, and whole rupiah as {@link Long}. */
    public List<List<Object>> cells() {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.copyOf(HEADER));
        payments.forEach(payment -> lines.add(row(payment)));
        return List.copyOf(lines);
    }

    private static List<Object> row(TppPayment one) {
        List<Rupiah> parts = CRITERIA.stream().map(one::part).toList();
        WithheldShares.Share withheld = one.withheld();
        Rupiah beside = withheld.borne().plus(withheld.employer());
        Rupiah all = Rupiah.sum(parts).plus(beside);
        List<Rupiah> columns = withheld(withheld);
        Rupiah taken = Rupiah.sum(columns).minus(withheld.borne());
        return Stream.<List<?>>of(
                        person(one),
                        amounts(parts),
                        amounts(columns),
                        amounts(List.of(all, taken, all.minus(taken))))
                .<Object>flatMap(List::stream)
                .toList();
    }

    /**
     * From Tunjangan PPh to Bulog. The tax that the state bears and the employer's share are paid
     * for the person and so taken off again, the first in a column of its own; his own share stands
     * beside what IWP takes, as SIPD has it.
     */
    private static List<Rupiah> withheld(WithheldShares.Share share) {
        return List.of(
                share.borne(),
                share.employer(),
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                share.contribution(),
                share.tax().plus(share.borne()),
                share.other(SipdColumn.ZAKAT),
                share.other(SipdColumn.BULOG));
    }

    private static List<Long> amounts(List<Rupiah> amounts) {
        return amounts.stream().map(Rupiah::amount).toList();
    }

    private static List<String> person(TppPayment one) {
        Payment payment = one.payment();
        PaidPerson person = one.person();
        return List.of(
                payment.number().written(),
                payment.payee().name(),
                text(payment.payee().nik()),
                text(payment.payee().npwp()),
                payment.number() instanceof Nip nip ? birthDate(nip) : "",
                "",
                text(person.position()),
                person.jabatan() != null && WITHOUT_ESELON.contains(person.jabatan()) ? "00" : "",
                statusAsn(person.jenis()),
                text(person.golongan()),
                "",
                "",
                payment.payee().bankCode(),
                payment.payee().bankName(),
                payment.payee().account());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A NIP begins with it (Perka BKN 22/2007). */
    private static String birthDate(Nip nip) {
        try {
            LocalDate date =
                    LocalDate.parse(
                            nip.digits().substring(0, BIRTH_DATE),
                            DateTimeFormatter.BASIC_ISO_DATE);
            return DateTimeFormatter.ofPattern("dd-MM-uuuu").format(date);
        } catch (DateTimeException noDate) {
            return "";
        }
    }

    private static String statusAsn(@Nullable JenisPegawai jenis) {
        if (jenis == null) {
            return "";
        }
        return switch (jenis) {
            case PNS, CPNS -> "1";
            case PPPK, PPPK_PARUH_WAKTU -> "2";
            case TNI, POLRI, PEJABAT_NEGARA, NON_ASN -> "3";
        };
    }
}
