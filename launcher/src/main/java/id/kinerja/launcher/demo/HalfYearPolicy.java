package id.kinerja.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kabupaten's TPP as data: the shipped policy of criteria with THR of the year, and later a new
 * class table.
 */
final class HalfYearPolicy {

    private static final String SHIPPED = "tpp-kriteria-60-40.json";

    private final DemoStage stage;
    private final TukinScene tukin;

    HalfYearPolicy(DemoStage stage) {
        this.stage = stage;
        this.tukin = new TukinScene(stage);
    }

    void adopt() {
        tukin.activate(first());
        supplyFacts();
    }

    /** Decided in May, it holds since March. */
    void raise() {
        ObjectNode raised = first();
        raised.put("version", 2).put("validFrom", "2026-03-01");
        raised.withObject("classes")
                .withObject("amounts")
                .put("14", 23_400_000)
                .put("11", 13_000_000)
                .put("9", 9_800_000)
                .put("8", 7_900_000)
                .put("7", 7_000_000)
                .put("6", 6_000_000);
        // 7,900,000 x 0.70 x 0.95 x 0.90 = 4,728,150, of which 80 % are paid
        raised.putArray("examples")
                .addObject()
                .put("name", "Kelas 8 menurut tabel baru: 80 % dari 4.728.150")
                .set("facts", example())
                .withObject("expected")
                .put("net", 3_782_520);
        tukin.activate(raised);
    }

    private JsonNode example() {
        ObjectNode facts = (ObjectNode) first().at("/examples/0/facts");
        return facts.put("month", "2026-03");
    }

    /** Who is CPNS is taken for baik until he is rated. */
    private ObjectNode first() {
        ObjectNode policy = tukin.shipped(SHIPPED);
        ObjectNode predikat = policy.withObject("predikat");
        predikat.putArray("missingFor")
                .addObject()
                .put("gap", "CPNS")
                .put("missing", "ASSUME_BAIK")
                .set("basis", predikat.get("basis").deepCopy());
        addThr(policy);
        return policy;
    }

    /** Half of what class and status pay for February; neither attendance nor Plt counts. */
    private static void addThr(ObjectNode policy) {
        ObjectNode thr = policy.putArray("extraMonths").addObject();
        thr.put("kind", "THR")
                .put("year", 2026)
                .put("reference", "2026-02")
                .put("inServiceOn", "2026-03-10")
                .put("tax", "FINAL_GOL");
        thr.putObject("basis")
                .put("regulation", "Perkada contoh 4/2026")
                .put("article", "Ps 5: THR sebesar 50 % TPP Februari");
        thr.putArray("parts").addObject().put("component", "CLASS").put("percentage", "50");
        ObjectNode example = policy.withArray("examples").addObject();
        example.put("name", "THR kelas 8: 50 % dari 3.602.013 = 1.801.006,5");
        ObjectNode facts = example.putObject("facts").put("month", "2026-02");
        facts.putArray("places").addObject().put("kelas", 8);
        facts.putArray("facts").addObject().put("code", "KONDISI_KERJA").put("value", "NO");
        facts.putObject("extra").put("kind", "THR").put("year", 2026);
        example.putObject("expected").put("net", 1_801_007);
    }

    /** By one officer, confirmed by another, and neither about himself. */
    private void supplyFacts() {
        List<String> ofOthers = new ArrayList<>();
        IntStream.rangeClosed(1, HalfYearPeople.SIZE)
                .filter(number -> number != PeopleScene.CHECKER)
                .forEach(number -> ofOthers.add(supply(number)));
        confirm(PeopleScene.CHECKER, ofOthers);
        confirm(HalfYearPeople.ON_LEAVE, List.of(supply(PeopleScene.CHECKER)));
    }

    private String supply(int number) {
        int by = number == PeopleScene.MAKER ? HalfYearPeople.TRANSFERRED : PeopleScene.MAKER;
        return stage.as(by)
                .post(
                        "/api/tukin/v1/outside-facts",
                        Map.of(
                                "personId",
                                stage.id(number),
                                "code",
                                "KONDISI_KERJA",
                                "from",
                                "2026-01-01",
                                "value",
                                HalfYearPeople.ENDANGERED.contains(number) ? "YA" : "TIDAK",
                                "source",
                                "Analisis jabatan",
                                "proof",
                                "BA-1/2026"))
                .get("id")
                .asString();
    }

    private void confirm(int by, List<String> facts) {
        stage.as(by).post("/api/tukin/v1/outside-fact-confirmations", Map.of("factIds", facts));
    }
}
