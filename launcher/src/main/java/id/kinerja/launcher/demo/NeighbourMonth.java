package id.kinerja.launcher.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The same May in another agency of the same installation: six people under another policy, of whom
 * the first agency sees nothing.
 */
public final class NeighbourMonth {

    public static final String AGENCY = "kantor-contoh";
    public static final String ADMIN = "admin-kantor-contoh";
    public static final int SIZE = 6;
    public static final String TERMINAL = "TST0000000003";

    static final String POLICY = "perpres-16-2020-70-30.json";
    private static final int HEAD = 1;
    private static final String MAY = DemoPunches.MAY.toString();

    private final DemoStage stage;

    NeighbourMonth(DemoStage stage) {
        this.stage = stage;
    }

    /** Born on 1 January 1900 as those of the first agency, appointed a month later. */
    public static String nip(int number) {
        return "%s%d%03d".formatted("19000101200002", 1 + number % 2, number);
    }

    void play() throws InterruptedException {
        new AgencyScene(stage).open(DemoMonth.END);
        PeopleScene people = new PeopleScene(stage);
        String unit =
                requireNonNull(
                        people.bringIn(List.of(PeopleScene.top("KANTOR")), csv()).get("KANTOR"));
        TimeScene time = new TimeScene(stage, DemoPunches.MAY);
        time.decreeCalendar();
        time.pushFrom(TERMINAL, number -> true, punches());
        time.resolve();
        time.close();
        rate(unit);
        TukinScene tukin = new TukinScene(stage);
        tukin.activate(tukin.shipped(POLICY));
        List<Integer> all = IntStream.rangeClosed(1, SIZE).boxed().toList();
        JsonNode run = tukin.runOf(tukin.pay(MAY, all));
        stage.note(
                "Instansi kedua, %s: %d pegawai dengan kebijakan sendiri, jumlah %,d",
                stage.cast().agencyName(), run.get("people").asInt(), run.get("granted").asLong());
    }

    private static String csv() {
        List<String> rows = new ArrayList<>();
        rows.add(DemoPeople.HEADER);
        rows.add(row(HEAD, "PNS", "ADMINISTRATOR", 12));
        rows.add(row(2, "PNS", "JFT", 9));
        rows.add(row(3, "PNS", "JFT", 8));
        rows.add(row(4, "PNS", "JFU", 7));
        rows.add(row(5, "CPNS", "JFU", 7));
        rows.add(row(SIZE, "PPPK", "JFU", 6));
        return String.join("\n", rows) + "\n";
    }

    private static String row(int number, String kind, String jabatan, int kelas) {
        return String.join(
                ",",
                nip(number),
                "Contoh Tetangga %d".formatted(number),
                kind,
                "KANTOR",
                "K%03d".formatted(number),
                jabatan,
                "D",
                Integer.toString(kelas),
                kind.equals("PPPK") ? "VII" : "III/a",
                "2022-01-01",
                "",
                "SK-K%d/2022".formatted(number),
                number == HEAD ? "" : nip(HEAD),
                number == HEAD ? "Menteri Contoh" : "",
                "AKTIF");
    }

    /** On time but for a few: late in both bands, absent, without an exit, early. */
    private static List<String> punches() {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= SIZE; number++) {
            for (var date : DemoPunches.workingDays()) {
                lines.addAll(DemoPunches.onTime(number, date));
            }
        }
        lines.removeIf(
                line ->
                        line.startsWith("2\t2026-05-04 07")
                                || line.startsWith("2\t2026-05-05 07")
                                || line.startsWith("3\t2026-05-06")
                                || line.startsWith("4\t2026-05-07 16")
                                || line.startsWith("5\t2026-05-11 16"));
        lines.add("2\t2026-05-04 08:15:00\t0\t15\t0\t0");
        lines.add("2\t2026-05-05 08:45:00\t0\t15\t0\t0");
        lines.add("5\t2026-05-11 15:50:00\t1\t15\t0\t0");
        return lines;
    }

    /** The third is kurang by his behaviour. */
    private void rate(String unit) {
        MonthRatings ratings = new MonthRatings(stage, DemoPunches.MAY);
        ratings.rateUnits(List.of(unit));
        ratings.rate(PeopleScene.RECORDER, List.of(MonthRatings.Judged.head(HEAD)));
        ratings.rate(
                HEAD,
                IntStream.rangeClosed(2, SIZE)
                        .mapToObj(
                                number ->
                                        number == 3
                                                ? new MonthRatings.Judged(
                                                        number,
                                                        MonthRatings.AS_EXPECTED,
                                                        MonthRatings.BELOW)
                                                : MonthRatings.Judged.asExpected(number))
                        .toList());
    }
}
