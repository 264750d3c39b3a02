package id.kinerja.launcher.demo;

import static java.util.Objects.requireNonNull;

import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The runs of the months, with who is held in them and what they settle of earlier ones. */
final class HalfYearPay {

    private static final String RUNS = "/api/tukin/v1/runs/";
    private static final String OVERPAYMENTS = "/api/tukin/v1/overpayments";

    /** How many differences for earlier months each run has to pay or to claim. */
    private static final Map<Month, Integer> CORRECTIONS =
            Map.of(
                    // who was held, and who was rated late
                    Month.MARCH, 2,
                    // the leave that was told late
                    Month.APRIL, 1,
                    // ten people in March and in April, by the new class table
                    Month.MAY, 20);

    private final DemoStage stage;
    private final TukinScene tukin;
    private final Map<YearMonth, String> runs = new HashMap<>();

    HalfYearPay(DemoStage stage) {
        this.stage = stage;
        this.tukin = new TukinScene(stage);
    }

    /** The run's id, once it is locked. */
    String pay(YearMonth month) throws InterruptedException {
        String run = tukin.open(month.toString());
        runs.put(month, run);
        waitForFacts(month, run);
        tukin.calculate(run, month.toString(), rated(month));
        if (month.getMonth() == Month.FEBRUARY) {
            hold(run);
        }
        tukin.approve(run);
        tukin.lock(run);
        return run;
    }

    /** Attendance and ratings don't count for it, so nothing of them is waited for. */
    String payThr(YearMonth month) throws InterruptedException {
        String run = tukin.open(month.toString(), "THR");
        tukin.calculate(run, month.toString(), List.of());
        tukin.approve(run);
        tukin.lock(run);
        return run;
    }

    /** Whoever retires can't read his slip any more. */
    private static List<Integer> rated(YearMonth month) {
        return HalfYearPeople.serving(month).stream()
                .filter(number -> number != HalfYearPeople.RETIRING)
                .toList();
    }

    private void waitForFacts(YearMonth month, String run) throws InterruptedException {
        int corrections = CORRECTIONS.getOrDefault(month.getMonth(), 0);
        stage.waitFor(
                "selisih bulan sebelumnya", () -> tukin.corrections(run).size() == corrections);
        if (HalfYearPeople.serving(month).contains(HalfYearPeople.RETIRING)) {
            awaitStatement(
                    HalfYearPeople.RETIRING,
                    month,
                    statement -> statement.get("openQuestions").isEmpty());
        }
        switch (month.getMonth()) {
            case FEBRUARY, MARCH ->
                    awaitStatement(
                            HalfYearPeople.ACTING,
                            month,
                            statement -> has(statement, "TAMBAHAN_PLT"));
            default -> {}
        }
        if (month.getMonth() == Month.MARCH) {
            awaitStatement(
                    HalfYearPeople.TRANSFERRED,
                    month,
                    statement -> statement.at("/lines/0/parts").size() == 2);
        }
    }

    private static boolean has(JsonNode statement, String line) {
        return statement
                .get("lines")
                .valueStream()
                .anyMatch(one -> one.get("code").asString().equals(line));
    }

    private void awaitStatement(int number, YearMonth month, Predicate<JsonNode> as)
            throws InterruptedException {
        String path = "/api/tukin/v1/statements/" + stage.id(number) + "/" + month;
        stage.waitFor(
                "tukin pegawai " + number, () -> as.test(stage.as(PeopleScene.MAKER).get(path)));
    }

    /** By the checker, who asks for a paper first. */
    private void hold(String run) {
        stage.as(PeopleScene.CHECKER)
                .put(
                        holdIn(run),
                        Map.of("reason", "Surat keterangan kinerja belum diterima bendahara"));
        stage.say(
                "  Pegawai %d ditahan oleh pemeriksa; yang lain dibayar", HalfYearPeople.RETIRING);
    }

    /** By somebody else, so that the next run pays what was held. */
    void release() {
        stage.as(PeopleScene.MAKER)
                .post(
                        holdIn(requireNonNull(runs.get(YearMonth.of(2026, 2)))) + "/release",
                        Map.of());
        stage.say(
                "  Penahanan pegawai %d dilepas: dibayar sebagai susulan", HalfYearPeople.RETIRING);
    }

    private String holdIn(String run) {
        return RUNS + run + "/holds/" + stage.id(HalfYearPeople.RETIRING);
    }

    /** Whole, from the next payment. */
    void planRecovery() {
        Gateway maker = stage.as(PeopleScene.MAKER);
        JsonNode owed = maker.get(OVERPAYMENTS + "?open=true").at("/items/0");
        String path = OVERPAYMENTS + "/" + owed.get("id").asString();
        maker.seen(maker.version(path))
                .put(
                        path + "/plan",
                        Map.of(
                                "document",
                                "SK-PENGEMBALIAN-1/2026",
                                "instalments",
                                List.of(
                                        Map.of(
                                                "month",
                                                "2026-04",
                                                "amount",
                                                owed.get("owed").asLong()))));
        stage.say(
                "  Kelebihan pegawai %d, %,d, dipotong dari pembayaran April",
                HalfYearPeople.CPNS, owed.get("owed").asLong());
    }
}
