package id.kinerja.launcher.demo;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of the demo as SIASN has them: some otherwise than the register, one not at all. */
final class SiasnPeople {

    private static final String UNKNOWN = DemoPeople.nip(37);
    private static final String OTHER_KELAS = DemoPeople.nip(33);
    private static final String OTHER_UNIT = DemoPeople.nip(35);
    private static final String FORMER_UNIT = "BIDANG-LAMA";
    private static final String OTHER_GOLONGAN = DemoPeople.nip(36);
    private static final Set<String> CIVIL_SERVANTS = Set.of("PNS", "CPNS");

    /** The last definitive row of each. */
    private final Map<String, Map<String, String>> rows =
            DemoPeople.rows().stream()
                    .filter(row -> value(row, "penugasan").equals("D"))
                    .collect(toMap(row -> value(row, "nip"), row -> row, (former, last) -> last));

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** One of them is called otherwise there, and one has long been dissolved here. */
    List<Map<String, Object>> units() {
        return List.of(
                unit("DINAS", "DINAS", ""),
                unit("BIDANG-A", "BIDANG-A", "DINAS"),
                unit("BIDANG-B", "BIDANG B DAN LAYANAN", "DINAS"),
                unit(FORMER_UNIT, FORMER_UNIT, "DINAS"));
    }

    private static Map<String, Object> unit(String id, String name, String above) {
        return Map.of("id", id, "namaUnor", name, "diatasanId", above);
    }

    String idOf(String nip) {
        return "0".repeat(14) + nip;
    }

    Optional<Map<String, Object>> find(String nip) {
        return row(nip).map(row -> person(nip, row));
    }

    List<Map<String, Object>> positions(String nip) {
        return row(nip).map(row -> List.of(position(row))).orElse(List.of());
    }

    private Optional<Map<String, String>> row(String nip) {
        return nip.equals(UNKNOWN) ? Optional.empty() : Optional.ofNullable(rows.get(nip));
    }

    private Map<String, Object> person(String nip, Map<String, String> row) {
        int kelas = Integer.parseInt(value(row, "kelas_jabatan"));
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", idOf(nip));
        person.put("nipBaru", nip);
        person.put("nama", value(row, "nama").toUpperCase(Locale.ROOT));
        person.put("unorNama", nip.equals(OTHER_UNIT) ? FORMER_UNIT : value(row, "unor_kode"));
        person.put("jabatanNama", value(row, "jabatan_kode"));
        person.put("tmtJabatan", day(value(row, "tmt_jabatan")));
        person.put("kelas_jabatan", Integer.toString(nip.equals(OTHER_KELAS) ? kelas + 1 : kelas));
        person.put("golRuangAkhir", nip.equals(OTHER_GOLONGAN) ? "III/d" : value(row, "golongan"));
        if (CIVIL_SERVANTS.contains(value(row, "jenis_pegawai"))) {
            person.put("kedudukanPnsId", "01");
        }
        return person;
    }

    private static Map<String, Object> position(Map<String, String> row) {
        return Map.of(
                "tmtJabatan", day(value(row, "tmt_jabatan")),
                "namaJabatan", value(row, "jabatan_kode"),
                "unorNama", value(row, "unor_kode"),
                "nomorSk", value(row, "nomor_sk"));
    }

    /** As SIASN writes it: the day, the month, the year. */
    private static String day(String iso) {
        return iso.replaceFirst("(\\d+)-(\\d+)-(\\d+)", "$3-$2-$1");
    }
}
