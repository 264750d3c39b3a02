package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Policy, run, approval by a second person, the treasury's file, and what comes late. */
final class TukinScene {

    static final int LATE = 2;
    static final String POLICY = "perpres-103-2022-60-40.json";
    private static final String POLICIES = "/api/tukin/v1/policies";
    private static final String RUNS = "/api/tukin/v1/runs";
    private static final String PAYEES = "/api/tukin/v1/payee-batches";

    private final DemoStage stage;

    TukinScene(DemoStage stage) {
        this.stage = stage;
    }

    void activate(Object policy) {
        JsonNode proposed = maker().post(POLICIES, policy);
        String place = POLICIES + "/" + proposed.get("id").asString();
        checker().seen(checker().version(place)).post(place + "/activation", Map.of());
        stage.say(
                "Kebijakan %s versi %s diajukan, dibaca dan diaktifkan oleh orang kedua",
                proposed.get("code").asString(), proposed.get("version"));
    }

    /**
     * The run's id, once it is locked.
     *
     * @param rated whose ratings must have arrived before
     */
    String pay(String month, List<Integer> rated) throws InterruptedException {
        String run = open(month);
        calculate(run, month, rated);
        approve(run);
        lock(run);
        return run;
    }

    String open(String month) {
        return open(month, "MONTH");
    }

    /**
     * @param month of THR, in which it is paid
     */
    String open(String month, String kind) {
        return maker().post(RUNS, Map.of("month", month, "kind", kind)).get("id").asString();
    }

    void approve(String run) {
        checker().seen(version(run)).post(RUNS + "/" + run + "/check", Map.of());
        checker().seen(version(run)).post(RUNS + "/" + run + "/approval", Map.of());
    }

    void lock(String run) {
        keepPayees();
        maker().seen(version(run)).post(RUNS + "/" + run + "/lock", Map.of());
    }

    /** Whose account is kept is as he was; first ones count once others have confirmed them. */
    private void keepPayees() {
        JsonNode kept = maker().post(PAYEES, Map.of("payees", payees()));
        if (kept.has("batchId")) {
            String batch = PAYEES + "/" + kept.get("batchId").asString();
            confirm(checker(), batch);
            confirm(stage.as(PeopleScene.SECOND_CHECKER), batch);
            stage.say("Rekening pertama para pegawai dikonfirmasi orang kedua");
        }
    }

    private static void confirm(Gateway by, String batch) {
        by.seen(by.version(batch)).post(batch + "/confirmation", Map.of());
    }

    /** Refused until every rating and every day of the closed periods has arrived. */
    void calculate(String run, String month, List<Integer> rated) throws InterruptedException {
        stage.waitFor("penilaian sampai ke tukin", () -> everybodyRated(month, rated));
        stage.waitFor(
                "presensi sampai ke tukin",
                () ->
                        maker().postUnlessTaken(RUNS + "/" + run + "/calculation", Map.of())
                                .isPresent());
        stage.waitFor(
                "perhitungan tukin",
                () -> maker().get(RUNS + "/" + run).get("state").asString().equals("CALCULATED"));
    }

    private boolean everybodyRated(String month, List<Integer> rated) {
        return rated.stream()
                .allMatch(number -> stage.slipOf(number, month).get("openQuestions").isEmpty());
    }

    /** A leave decree for an absence of the month that is paid already. */
    void comeLate(TimeScene time) throws InterruptedException {
        time.leave(LATE, "ALASAN_PENTING", "2026-05-11", "2026-05-11");
        String next = open("2026-06");
        stage.waitFor("selisih di pembayaran berikutnya", () -> corrections(next).size() == 1);
        JsonNode correction = corrections(next).get(0);
        stage.note(
                "Keputusan cuti terlambat untuk pegawai %d: selisih %,d pada pembayaran Juni (bukti: %s)",
                LATE, correction.get("delta").asLong(), evidence(correction));
    }

    /** The facts that came late, each kind once. */
    private static String evidence(JsonNode correction) {
        return correction
                .get("evidence")
                .valueStream()
                .map(fact -> fact.get("kind").asString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    JsonNode corrections(String run) {
        return maker().get(RUNS + "/" + run + "/corrections").get("items");
    }

    void report(String run, Map<String, String> unitIds) {
        JsonNode paid = runOf(run);
        stage.note(
                "Tukin Mei dikunci: %d pegawai, %d ditahan, jumlah %,d",
                paid.get("people").asInt(), paid.get("held").asInt(), paid.get("granted").asLong());
        Map<String, String> codes = new HashMap<>();
        unitIds.forEach((code, id) -> codes.put(id, code));
        paid.get("units")
                .forEach(
                        unit ->
                                stage.note(
                                        "  unit %s: %d pegawai, %,d",
                                        codes.getOrDefault(unit.get("unitId").asString(), "?"),
                                        unit.get("people").asInt(),
                                        unit.get("granted").asLong()));
        maker().get(RUNS + "/" + run + "/files/web-gaji")
                .get("files")
                .forEach(file -> keep(run, file));
        reproduce(run);
    }

    private void reproduce(String run) {
        Reproduction once = reproduction(run);
        stage.note(
                "  dihitung ulang dari fakta yang disimpan: %d dari %d sama sampai bita terakhir",
                once.equal(), once.statements());
    }

    /** How many statements of a run come out of their facts once more, byte for byte. */
    record Reproduction(int equal, int statements) {}

    Reproduction reproduction(String run) {
        int statements = 0;
        int equal = 0;
        String next = "";
        do {
            JsonNode part = maker().get(RUNS + "/" + run + "/reproduction?cursor=" + next);
            statements += part.get("statements").asInt();
            equal += part.get("equal").asInt();
            next = part.path("next").asString("");
        } while (!next.isEmpty());
        return new Reproduction(equal, statements);
    }

    /** Kept where the treasury's operator would take it from. */
    private void keep(String run, JsonNode file) {
        String kind = file.get("kind").asString();
        String text = maker().download(RUNS + "/" + run + "/files/web-gaji/" + kind);
        Path place = stage.installation().home().export("web-gaji-2026-05-" + kind + ".txt");
        try {
            Files.createDirectories(place.getParent());
            Files.writeString(place, text);
        } catch (IOException fault) {
            throw new LauncherFault("The file can't be kept at " + place, fault);
        }
        stage.note(
                "  berkas Web Gaji %s: %d baris, bruto %,d, potongan %,d, bersih %,d, disimpan di %s",
                kind,
                file.get("lines").asInt(),
                file.get("bruto").asLong(),
                file.get("potongan").asLong(),
                file.get("bersih").asLong(),
                place);
    }

    JsonNode runOf(String run) {
        return maker().get(RUNS + "/" + run);
    }

    private long version(String run) {
        return maker().version(RUNS + "/" + run);
    }

    private Gateway maker() {
        return stage.as(PeopleScene.MAKER);
    }

    private Gateway checker() {
        return stage.as(PeopleScene.CHECKER);
    }

    private List<Map<String, String>> payees() {
        return stage.people().entrySet().stream()
                .map(person -> payee(person.getKey(), person.getValue()))
                .toList();
    }

    private static Map<String, String> payee(int number, String id) {
        String name = "CONTOH PEGAWAI %02d".formatted(number);
        return Map.of(
                "personId",
                id,
                "name",
                name,
                "bankCode",
                "999999999999",
                "bankName",
                "Bank Contoh",
                "account",
                "%010d".formatted(number),
                "accountName",
                name);
    }

    /** A policy that the service ships as an example, by the name of its file. */
    ObjectNode shipped(String policy) {
        Path file =
                stage.installation()
                        .project()
                        .resolve("service-tukin/src/main/resources/policies/" + policy);
        return (ObjectNode) JsonMapper.builder().build().readTree(file);
    }
}
