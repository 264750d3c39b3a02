package id.kinerja.launcher.demo;

import id.kinerja.launcher.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Two work where they like for two days, and the agency's own e-presensi says that they do. */
final class WfaScene {

    private static final String BASE = "/api/integration/v1/";
    private static final String SOURCE = "e-presensi";
    private static final Set<Integer> PEOPLE = Set.of(43, 46);
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 18);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 19);
    private static final String JAKARTA = "+07:00";

    private final DemoStage stage;

    WfaScene(DemoStage stage) {
        this.stage = stage;
    }

    /** Whether a line of a terminal is punched there, and not from elsewhere. */
    static boolean isOfTerminal(String line) {
        String[] cells = line.split("\t", -1);
        LocalDate date = LocalDate.parse(cells[1].substring(0, 10));
        return !PEOPLE.contains(Integer.valueOf(cells[0]))
                || date.isBefore(FIRST)
                || date.isAfter(LAST);
    }

    /** In time, since WFA can't be asked for afterwards. */
    void ask() {
        PEOPLE.forEach(
                number -> {
                    JsonNode asked =
                            stage.as(number)
                                    .post(
                                            BASE + "attendance-requests",
                                            Map.of(
                                                    "kind",
                                                    "WFA",
                                                    "date",
                                                    FIRST.toString(),
                                                    "lastDate",
                                                    LAST.toString(),
                                                    "reason",
                                                    "Menyusun laporan triwulan"));
                    stage.as(DemoPeople.headOf(number))
                            .seen(1)
                            .post(
                                    BASE
                                            + "attendance-requests/"
                                            + asked.get("id").asString()
                                            + "/decision",
                                    Map.of("decision", "GRANT", "note", "Disetujui"));
                });
        stage.note("WFA: dua orang, 18 dan 19 Mei, disetujui atasannya");
    }

    /** With a key of its own, in one batch, which is sent twice. */
    void punch() {
        Gateway ePresensi = new Gateway(stage.installation().gatewayUrl(), key());
        stage.admin()
                .post(
                        BASE + "terminals",
                        Map.of(
                                "serialNumber", SOURCE,
                                "kind", "REST",
                                "clientId", clientId(),
                                "site", "Aplikasi e-presensi",
                                "zone", "Asia/Jakarta",
                                "inUseSince", "2026-01-01",
                                "enrolments", List.of()));
        Map<String, Object> batch =
                Map.of("source", SOURCE, "batchId", "2026-05-wfa", "items", punches());
        JsonNode first = ePresensi.post(BASE + "punch-batches", batch);
        JsonNode again = ePresensi.post(BASE + "punch-batches", batch);
        stage.say(
                "  %d presensi dari e-presensi, %d diterima; dikirim ulang: %d berulang",
                punches().size(), count(first, "ACCEPTED"), count(again, "DUPLICATE"));
    }

    private String clientId() {
        return stage.cast().agency() + "." + SOURCE;
    }

    private String key() {
        String secret =
                stage.admin()
                        .post(
                                BASE + "machine-clients",
                                Map.of("name", SOURCE, "purpose", "Aplikasi presensi"))
                        .get("secret")
                        .asString();
        return new Tokens(stage.installation()).ofClient(clientId(), secret);
    }

    private static long count(JsonNode answer, String status) {
        return answer.get("results")
                .valueStream()
                .filter(result -> result.get("status").asString().equals(status))
                .count();
    }

    private List<Map<String, Object>> punches() {
        List<Map<String, Object>> punches = new ArrayList<>();
        PEOPLE.stream()
                .sorted()
                .flatMap(number -> DemoPunches.linesOf(number).stream())
                .filter(line -> !isOfTerminal(line))
                .map(line -> line.split("\t", -1))
                .forEach(cells -> punches.add(punch(cells, punches.size())));
        return punches;
    }

    private Map<String, Object> punch(String[] cells, int number) {
        Map<String, Object> punch = new LinkedHashMap<>();
        punch.put("externalId", "wfa-" + number);
        punch.put("subject", Map.of("nip", stage.nip(Integer.parseInt(cells[0]))));
        punch.put("occurredAt", cells[1].replace(' ', 'T') + JAKARTA);
        punch.put("direction", cells[2].equals("0") ? "IN" : "OUT");
        punch.put("workMode", "WFA");
        return punch;
    }
}
