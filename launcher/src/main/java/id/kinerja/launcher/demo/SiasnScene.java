package id.kinerja.launcher.demo;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The agency is connected to SIASN: ratings go there, and people are compared; the register stays
 * as it is.
 */
final class SiasnScene {

    private static final String BASE = "/api/integration/v1/";
    private static final String SIASN = BASE + "siasn/";
    private static final String HR = "ADMIN_KEPEGAWAIAN";

    private final DemoStage stage;

    SiasnScene(DemoStage stage) {
        this.stage = stage;
    }

    /** What may leave the agency is proposed by one of HR and approved by another. */
    void connect() throws InterruptedException {
        stage.admin()
                .put(
                        SIASN + "connection",
                        Map.of(
                                "consumerKey", "demo",
                                "consumerSecret", "demo",
                                "ssoClientId", "demo",
                                "username", "demo",
                                "password", "demo"));
        int second = PeopleScene.SECOND_OF_HR;
        stage.admin()
                .post(
                        BASE + "grants",
                        Map.of(
                                "personId",
                                stage.id(second),
                                "role",
                                HR,
                                "validFrom",
                                "2026-01-01"));
        stage.waitFor("peran petugas kepegawaian kedua", () -> stage.hasRole(second, HR));
        stage.takeNewTokens();
        JsonNode proposed =
                stage.admin()
                        .post(
                                BASE + "settings/siasn",
                                Map.of(
                                        "effectiveFrom", "2026-05-04",
                                        "legalBasis", "Keputusan Kepala Dinas 3/2026",
                                        "document", Map.of("ratings", "SEND")));
        stage.as(second)
                .post(
                        BASE + "settings/siasn/" + proposed.get("id").asString() + "/approval",
                        Map.of());
        stage.note("SIASN (tiruan): terhubung; pengiriman penilaian disetujui orang kedua");
    }

    /** Waits until nothing is on its way any more, and looks what SIASN has by then. */
    void reconcile() throws InterruptedException {
        JsonNode done = pulled();
        stage.note(
                "SIASN ditanya tentang %d orang: %d ada, %d tidak ada; berbeda: %s",
                done.get("people").asInt(),
                done.get("found").asInt(),
                done.get("missing").asInt(),
                differences());
        stage.waitFor("penilaian tiba di SIASN", () -> onTheWay() == 0);
        stage.note("Penilaian ke SIASN: %s", states());
        pulled();
        stage.note(
                "Penilaian Mei di SIASN dibandingkan: %s; unit yang berbeda: %s",
                counted("rating-comparisons/2026-05?limit=200", "result"),
                counted("unit-differences?limit=200", "cause"));
    }

    private JsonNode pulled() throws InterruptedException {
        JsonNode pull = stage.admin().post(SIASN + "pulls", Map.of());
        String path = SIASN + "pulls/" + pull.get("id").asString();
        stage.waitFor(
                "jawaban SIASN",
                () -> stage.admin().get(path).get("state").asString().equals("DONE"));
        return stage.admin().get(path);
    }

    private String counted(String list, String by) {
        Map<String, Integer> counts = new TreeMap<>();
        stage.admin()
                .get(SIASN + list)
                .get("items")
                .forEach(one -> counts.merge(one.get(by).asString(), 1, Integer::sum));
        return counts.toString();
    }

    private String differences() {
        Map<String, Integer> causes = new TreeMap<>();
        stage.admin()
                .get(SIASN + "differences?limit=200")
                .get("items")
                .forEach(
                        one ->
                                one.get("differences")
                                        .forEach(
                                                difference ->
                                                        causes.merge(
                                                                difference.get("cause").asString(),
                                                                1,
                                                                Integer::sum)));
        return causes.toString();
    }

    private int onTheWay() {
        return count("PENDING") + count("SENT");
    }

    private String states() {
        return "CONFIRMED %d, REJECTED %d, masih di jalan %d"
                .formatted(count("CONFIRMED"), count("REJECTED"), onTheWay());
    }

    private int count(String state) {
        return stage.admin().get(SIASN + "deliveries?limit=200&state=" + state).get("items").size();
    }
}
