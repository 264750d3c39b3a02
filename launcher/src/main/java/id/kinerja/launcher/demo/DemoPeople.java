package id.kinerja.launcher.demo;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The people of the demo agency, none of whom can exist: all born on 1 January 1900.
 *
 * <p>Sixty rows that are good, and three that are not: a NIK in the NIP column, a sex digit of 3,
 * and a row that comes twice.
 */
public final class DemoPeople {

    public static final int GOOD_ROWS = 60;
    public static final String HEAD = nip(1);

    /** Kelas 8 in the first unit, nothing special about him. */
    public static final String ORDINARY = nip(10);

    static final String HEADER =
            "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,"
                    + "tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan,nama_atasan,status";
    private static final List<String> UNITS = List.of("DINAS", "BIDANG-A", "BIDANG-B");
    static final int TRANSFERRED = 11;
    static final int RETIRING = 12;
    private static final int ACTING = 13;

    private DemoPeople() {}

    public static String nip(int number) {
        return "%s%d%03d".formatted("19000101200001", 1 + number % 2, number);
    }

    static String unitOf(int number) {
        return number <= 3 ? UNITS.get(number - 1) : UNITS.get(number % 3);
    }

    /** The numbers of those who head the units, one of each. */
    static List<Integer> heads() {
        return UNITS.stream().map(DemoPeople::headOf).toList();
    }

    /** The number of who heads his unit. */
    static int headOf(int number) {
        return headOf(unitOf(number));
    }

    private static int headOf(String unit) {
        return 1 + UNITS.indexOf(unit);
    }

    public static int kelasOf(int number) {
        if (number == 1) {
            return 15;
        }
        return number <= 3 ? 12 : 5 + number % 6;
    }

    static String csv() {
        List<String> rows = new ArrayList<>();
        rows.add(HEADER);
        for (int number = 1; number <= GOOD_ROWS; number++) {
            rows.addAll(rowsOf(number));
        }
        rows.add(
                row(
                        "9999994101000001",
                        90,
                        "PNS",
                        "DINAS",
                        "JFU",
                        "D",
                        5,
                        "2022-01-01",
                        "",
                        "AKTIF"));
        rows.add(
                row(
                        "190001012000013001",
                        91,
                        "PNS",
                        "DINAS",
                        "JFU",
                        "D",
                        5,
                        "2022-01-01",
                        "",
                        "AKTIF"));
        rows.add(rowsOf(20).getFirst());
        return String.join("\n", rows) + "\n";
    }

    /** The good rows, each by its columns. */
    static List<Map<String, String>> rows() {
        String[] columns = HEADER.split(",", -1);
        return IntStream.rangeClosed(1, GOOD_ROWS)
                .boxed()
                .flatMap(number -> rowsOf(number).stream())
                .map(row -> row.split(",", -1))
                .map(
                        cells ->
                                IntStream.range(0, columns.length)
                                        .boxed()
                                        .collect(toMap(at -> columns[at], at -> cells[at])))
                .toList();
    }

    private static List<String> rowsOf(int number) {
        String unit = unitOf(number);
        return switch (number) {
            // From kelas 10 in one unit to kelas 9 in another on 18 May.
            case TRANSFERRED ->
                    List.of(
                            row(
                                    nip(number),
                                    number,
                                    "PNS",
                                    unit,
                                    "JFT",
                                    "D",
                                    10,
                                    "2022-01-01",
                                    "2026-05-17",
                                    "AKTIF"),
                            row(
                                    nip(number),
                                    number,
                                    "PNS",
                                    "BIDANG-B",
                                    "JFT",
                                    "D",
                                    9,
                                    "2026-05-18",
                                    "",
                                    "AKTIF"));
            case RETIRING ->
                    List.of(
                            row(
                                    nip(number),
                                    number,
                                    "PNS",
                                    unit,
                                    "JFT",
                                    "D",
                                    kelasOf(number),
                                    "2022-01-01",
                                    "2026-05-31",
                                    "PENSIUN"));
            case ACTING ->
                    List.of(
                            row(
                                    nip(number),
                                    number,
                                    "PNS",
                                    unit,
                                    "JFT",
                                    "D",
                                    kelasOf(number),
                                    "2022-01-01",
                                    "",
                                    "AKTIF"),
                            row(
                                    nip(number),
                                    number,
                                    "PNS",
                                    unit,
                                    "PENGAWAS",
                                    "PLT",
                                    9,
                                    "2026-04-01",
                                    "",
                                    "AKTIF"));
            default ->
                    List.of(
                            row(
                                    nip(number),
                                    number,
                                    kindOf(number),
                                    unit,
                                    jabatanOf(number),
                                    "D",
                                    kelasOf(number),
                                    "2022-01-01",
                                    "",
                                    "AKTIF"));
        };
    }

    private static String kindOf(int number) {
        return switch (number % 15) {
            case 14 -> "CPNS";
            case 7 -> "PPPK";
            default -> "PNS";
        };
    }

    private static String jabatanOf(int number) {
        if (number == 1) {
            return "JPT_PRATAMA";
        }
        if (number <= 3) {
            return "ADMINISTRATOR";
        }
        return number % 2 == 0 ? "JFT" : "JFU";
    }

    private static String row(
            String nip,
            int number,
            String kind,
            String unit,
            String jabatan,
            String penugasan,
            int kelas,
            String from,
            String to,
            String status) {
        String head = number == 1 ? "" : number <= 3 ? nip(1) : nip(headOf(unit));
        return String.join(
                ",",
                nip,
                "Contoh Pegawai %02d".formatted(number),
                kind,
                unit,
                "J%03d".formatted(number),
                jabatan,
                penugasan,
                Integer.toString(kelas),
                kind.equals("PPPK") ? "VII" : "III/c",
                from,
                to,
                "SK-%d/2022".formatted(number),
                head,
                number == 1 ? "Bupati Contoh" : "",
                status);
    }
}
