package id.kinerja.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Ten people of a kabupaten with two units, and what its terminal has seen of them. Whoever
 * supplies or confirms facts about others can't do so about himself, so there are two of each.
 */
public final class HalfYearPeople {

    public static final int SIZE = 10;
    static final String TOP = "KABUPATEN";
    static final String UNIT_A = "BIDANG-A";
    static final String UNIT_B = "BIDANG-B";

    static final int HEAD = 1;
    static final int HEAD_A = 2;
    static final int HEAD_B = 3;
    static final int ACTING = 6;

    /** Also the second who supplies facts. */
    static final int TRANSFERRED = 7;

    /** Also the second who confirms facts. */
    static final int ON_LEAVE = 8;

    static final int CPNS = 9;
    static final int RETIRING = 10;

    /** Whose work is dangerous, for which TPP pays a criterion more. */
    static final List<Integer> ENDANGERED = List.of(7, 8);

    private HalfYearPeople() {}

    /** Born on 1 January 1900 as those of the other agencies, appointed two months later. */
    public static String nip(int number) {
        return "%s%d%03d".formatted("19000101200003", 1 + number % 2, number);
    }

    static List<Map<String, Object>> units() {
        return List.of(
                PeopleScene.top(TOP),
                PeopleScene.unit(UNIT_A, TOP, "Asia/Jakarta"),
                PeopleScene.unit(UNIT_B, TOP, "Asia/Jakarta"));
    }

    static String csv() {
        return String.join(
                        "\n",
                        DemoPeople.HEADER,
                        row(HEAD, "PNS", TOP, "JPT_PRATAMA", 14, "IV/c", 0),
                        row(HEAD_A, "PNS", UNIT_A, "ADMINISTRATOR", 11, "IV/a", HEAD),
                        row(HEAD_B, "PNS", UNIT_B, "ADMINISTRATOR", 11, "III/d", HEAD),
                        row(PeopleScene.MAKER, "PNS", UNIT_A, "JFT", 9, "III/c", HEAD_A),
                        row(PeopleScene.CHECKER, "PNS", UNIT_A, "JFT", 9, "III/d", HEAD_A),
                        row(PeopleScene.RECORDER, "PNS", UNIT_A, "JFT", 8, "III/b", HEAD_A),
                        row(TRANSFERRED, "PNS", UNIT_A, "JFT", 8, "III/a", HEAD_A),
                        row(ON_LEAVE, "PNS", UNIT_B, "JFU", 7, "II/d", HEAD_B),
                        row(CPNS, "CPNS", UNIT_B, "JFU", 7, "III/a", HEAD_B),
                        row(RETIRING, "PNS", UNIT_B, "JFU", 6, "II/c", HEAD_B))
                + "\n";
    }

    private static String row(
            int number,
            String kind,
            String unit,
            String jabatan,
            int kelas,
            String golongan,
            int head) {
        return String.join(
                ",",
                nip(number),
                "Contoh Daerah %02d".formatted(number),
                kind,
                unit,
                "D%03d".formatted(number),
                jabatan,
                "D",
                Integer.toString(kelas),
                golongan,
                "2022-01-01",
                "",
                "SK-D%d/2022".formatted(number),
                head == 0 ? "" : nip(head),
                head == 0 ? "Bupati Contoh" : "",
                "AKTIF");
    }

    /** Who serves in the month. */
    static List<Integer> serving(YearMonth month) {
        return IntStream.rangeClosed(1, SIZE)
                .filter(number -> number != RETIRING || month.getMonthValue() <= 4)
                .boxed()
                .toList();
    }

    /** Everybody on time but for what stands here. */
    static List<String> punches(YearMonth month) {
        List<String> lines = new ArrayList<>();
        for (int number : serving(month)) {
            for (LocalDate date : DemoCalendar.workingDays(month)) {
                lines.addAll(DemoPunches.onTime(number, date));
            }
        }
        switch (month.getMonthValue()) {
            // 45 minutes late
            case 1 -> insteadOf("4\t2026-01-12 07", "4\t2026-01-12 08:15:00\t0\t15\t0\t0", lines);
            // absent, as it seems until a decree comes in April
            case 2 -> lines.removeIf(line -> line.startsWith("8\t2026-02-09"));
            // no punch on leaving
            case 5 -> lines.removeIf(line -> line.startsWith("6\t2026-05-11 16"));
            // 95 minutes late
            case 6 -> insteadOf("2\t2026-06-10 07", "2\t2026-06-10 09:05:00\t0\t15\t0\t0", lines);
            default -> {}
        }
        return lines;
    }

    private static void insteadOf(String punch, String later, List<String> lines) {
        lines.removeIf(line -> line.startsWith(punch));
        lines.add(later);
    }
}
