package id.kinerja.launcher.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The units' ratings, then their people's, then the delivery; one is left without. */
final class RatingScene {

    static final int UNRATED = 30;
    private static final String ABOVE = "DI_ATAS_EKSPEKTASI";
    private static final String AS_EXPECTED = "SESUAI_EKSPEKTASI";
    private static final String BELOW = "DI_BAWAH_EKSPEKTASI";
    private static final Map<String, String> UNITS =
            Map.of("DINAS", "BAIK", "BIDANG-A", "ISTIMEWA", "BIDANG-B", "BUTUH_PERBAIKAN");

    private final DemoStage stage;

    RatingScene(DemoStage stage) {
        this.stage = stage;
    }

    /** Who has a rating to wait for before the run. */
    static List<Integer> rated() {
        return PlanScene.others().filter(number -> number != UNRATED).toList();
    }

    void play(Map<String, String> unitIds) {
        UNITS.forEach(
                (unit, rating) ->
                        stage.as(PeopleScene.RECORDER)
                                .post(
                                        "/api/evaluation/v1/organisation-ratings",
                                        Map.of(
                                                "unitId",
                                                unitIds.get(unit),
                                                "period",
                                                "2026-05",
                                                "rating",
                                                rating,
                                                "basis",
                                                "Nota penilaian Mei 2026")));
        rate(PeopleScene.RECORDER, List.of(1));
        for (int leader : PlanScene.HEADS) {
            rate(leader, ratedBy(leader));
        }
        report();
    }

    private static List<Integer> ratedBy(int leader) {
        return IntStream.rangeClosed(2, DemoPeople.GOOD_ROWS)
                .filter(number -> number != UNRATED)
                .filter(number -> leaderOf(number) == leader)
                .boxed()
                .toList();
    }

    private static int leaderOf(int number) {
        return number <= 3
                ? 1
                : 1 + List.of("DINAS", "BIDANG-A", "BIDANG-B").indexOf(DemoPeople.unitOf(number));
    }

    private void rate(int by, List<Integer> numbers) {
        JsonNode drafted =
                stage.as(by)
                        .post(
                                "/api/evaluation/v1/rating-batches",
                                Map.of(
                                        "period",
                                        "2026-05",
                                        "ratings",
                                        numbers.stream().map(this::judgement).toList()));
        drafted.get("findings").forEach(finding -> stage.say("  temuan penilaian: %s", finding));
        stage.as(by)
                .post(
                        "/api/evaluation/v1/rating-deliveries",
                        Map.of(
                                "period",
                                "2026-05",
                                "personIds",
                                numbers.stream().map(stage::id).toList()));
    }

    /** Whoever leads a unit has its rating for his results. */
    private Map<String, Object> judgement(int number) {
        Map<String, Object> judgement = new LinkedHashMap<>();
        judgement.put("personId", stage.id(number));
        if (number > 3) {
            judgement.put("hasilKerja", resultOf(number));
        }
        judgement.put("perilaku", behaviourOf(number));
        judgement.put("note", "Dinilai dari catatan harian dan bukti dukung bulan Mei");
        return judgement;
    }

    private static String resultOf(int number) {
        return switch (number % 10) {
            case 5 -> ABOVE;
            case 3 -> BELOW;
            default -> AS_EXPECTED;
        };
    }

    private static String behaviourOf(int number) {
        if (number % 20 == 9) {
            return BELOW;
        }
        return number % 10 == 5 ? ABOVE : AS_EXPECTED;
    }

    private void report() {
        JsonNode summary =
                stage.as(PeopleScene.RECORDER).get("/api/evaluation/v1/rating-summaries/2026-05");
        List<String> counts = new ArrayList<>();
        summary.get("people")
                .properties()
                .forEach(count -> counts.add(count.getKey() + " " + count.getValue()));
        stage.note("Penilaian Mei disampaikan: %s", String.join(", ", counts));
    }
}
