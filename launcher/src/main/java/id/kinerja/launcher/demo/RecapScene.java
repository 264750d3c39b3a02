package id.kinerja.launcher.demo;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The month is laid before its people, and then before the heads, who attest it. */
final class RecapScene {

    private static final String BASE = "/api/integration/v1/";
    private static final String RECAPS = BASE + "attendance-recaps";
    private static final String POLICY = BASE + "settings/period-policy";
    private static final String MAY = "2026-05";

    private final DemoStage stage;

    RecapScene(DemoStage stage) {
        this.stage = stage;
    }

    /** That heads attest is proposed by one of HR and approved by another. */
    void settle() {
        JsonNode proposed =
                stage.admin()
                        .post(
                                POLICY,
                                Map.of(
                                        "effectiveFrom", "2026-05-04",
                                        "legalBasis", "Keputusan Kepala Dinas 4/2026",
                                        "document",
                                                Map.of("attestation", true, "objectionDays", 2)));
        stage.as(PeopleScene.SECOND_OF_HR)
                .post(POLICY + "/" + proposed.get("id").asString() + "/approval", Map.of());
    }

    void publish() {
        JsonNode published = stage.admin().post(RECAPS, Map.of("month", MAY));
        stage.note(
                "Rekap Mei diumumkan, masa sanggah sampai %s",
                published.get("objectUntil").asString());
    }

    /** Refused while days are on their way, so it is asked for until it is done. */
    void attest(Map<String, String> units) throws InterruptedException {
        for (int head : DemoPeople.heads()) {
            String path = RECAPS + "/" + units.get(DemoPeople.unitOf(head)) + "/" + MAY;
            stage.waitFor(
                    "pengesahan rekap",
                    () -> {
                        JsonNode recap = stage.as(head).get(path);
                        return recap.get("attested").asBoolean()
                                || attested(head, path, recap).isPresent();
                    });
        }
        stage.note("Rekap Mei disahkan oleh %d kepala unit", DemoPeople.heads().size());
    }

    private Optional<JsonNode> attested(int head, String path, JsonNode recap) {
        return stage.as(head)
                .seen(recap.get("version").asLong())
                .postUnlessTaken(
                        path + "/attestation",
                        Map.of("daysHash", recap.get("daysHash").asString()));
    }
}
