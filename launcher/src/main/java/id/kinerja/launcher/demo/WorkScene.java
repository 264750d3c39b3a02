package id.kinerja.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The days as people log them, singly and in bulk, and as their superiors verify them. */
final class WorkScene {

    /** In the unit that the third leads. */
    private static final List<Integer> RETURNED = List.of(20, 23, 26);

    private static final int MINUTES = 300;

    private final DemoStage stage;
    private final PlanScene plans;

    WorkScene(DemoStage stage, PlanScene plans) {
        this.stage = stage;
        this.plans = plans;
    }

    void play() throws InterruptedException {
        int written = 0;
        for (int number : PlanScene.others().toList()) {
            written += log(number);
        }
        int returned = 0;
        for (int number : RETURNED) {
            returned += giveBack(number);
        }
        int verified = 0;
        for (int leader : PlanScene.HEADS) {
            verified += verifyAll(leader);
        }
        stage.note(
                "Catatan harian: %d dikirim, %d diverifikasi, %d dikembalikan lalu diperbaiki",
                written, verified, returned);
    }

    private int log(int number) {
        List<JsonNode> his = plans.plansOf(number);
        List<Map<String, Object>> entries =
                DemoPunches.workingDays().stream()
                        .map(date -> entry(number, date, resultOn(date, his)))
                        .toList();
        stage.as(number).post("/api/activity/v1/logs", entries.getFirst());
        // The whole month at once; the day that is there already is not written again.
        JsonNode batch =
                stage.as(number).post("/api/activity/v1/log-batches", Map.of("logs", entries));
        return 1 + batch.get("written").asInt();
    }

    /** Of the plan that holds then. */
    private static String resultOn(LocalDate date, List<JsonNode> plans) {
        return plans.stream()
                .filter(plan -> !date.isBefore(LocalDate.parse(plan.get("from").asString())))
                .findFirst()
                .orElseThrow()
                .at("/results/0/id")
                .asString();
    }

    private static Map<String, Object> entry(int number, LocalDate date, String result) {
        return new LinkedHashMap<>(
                Map.of(
                        "clientId",
                        number + "/" + date,
                        "date",
                        date.toString(),
                        "resultId",
                        result,
                        "text",
                        "Menyusun dokumen layanan",
                        "minutes",
                        MINUTES,
                        "quantity",
                        "1"));
    }

    /** How many of his came back. */
    private int giveBack(int number) {
        JsonNode log =
                stage.as(number)
                        .get("/api/activity/v1/logs/me?month=2026-05&limit=1")
                        .get("items")
                        .get(0);
        String path = "/api/activity/v1/logs/" + log.get("id").asString();
        JsonNode returned =
                stage.as(3)
                        .seen(log.get("version").asLong())
                        .post(path + "/return", Map.of("reason", "Lampirkan bukti dukung"));
        Map<String, Object> mended =
                entry(
                        number,
                        LocalDate.parse(log.get("date").asString()),
                        log.get("resultId").asString());
        mended.put("buktiDukung", "https://arsip.contoh.go.id/" + number);
        stage.as(number).seen(returned.get("version").asLong()).put(path, mended);
        return returned.get("state").asString().equals("RETURNED") ? 1 : 0;
    }

    /** Until nothing waits; a plan that has not arrived yet holds its logs up for a moment. */
    private int verifyAll(int leader) throws InterruptedException {
        List<Integer> verified = new ArrayList<>();
        stage.waitFor(
                "verifikasi catatan harian",
                () -> {
                    List<String> waiting = waiting(leader);
                    if (!waiting.isEmpty()) {
                        verified.add(
                                stage.as(leader)
                                        .post(
                                                "/api/activity/v1/log-verifications",
                                                Map.of("ids", waiting))
                                        .get("verified")
                                        .size());
                    }
                    return waiting.isEmpty();
                });
        return verified.stream().mapToInt(Integer::intValue).sum();
    }

    private List<String> waiting(int leader) {
        List<String> ids = new ArrayList<>();
        stage.as(leader)
                .get("/api/activity/v1/logs/waiting?limit=200")
                .get("items")
                .forEach(log -> ids.add(log.get("id").asString()));
        return ids;
    }
}
