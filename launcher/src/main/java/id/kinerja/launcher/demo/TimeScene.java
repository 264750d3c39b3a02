package id.kinerja.launcher.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Calendar, terminals, punches, leave, and the close of the period. */
final class TimeScene {

    private static final String JAKARTA = "TST0000000001";
    private static final String MAKASSAR = "TST0000000002";

    private final DemoStage stage;
    private final YearMonth month;

    TimeScene(DemoStage stage, YearMonth month) {
        this.stage = stage;
        this.month = month;
    }

    void punch() throws InterruptedException {
        decreeCalendar();
        stage.say("Terminal presensi mengirim bulan Mei ...");
        push();
        new VendorScene(stage).punch();
        resolve();
    }

    void decreeCalendar() {
        String calendar = "/api/integration/v1/calendars/2026";
        Gateway admin = stage.admin();
        admin.seen(admin.version(calendar)).put(calendar, DemoCalendar.of2026());
    }

    void resolve() {
        stage.admin()
                .post(
                        "/api/integration/v1/attendance-resolutions",
                        Map.of(
                                "from",
                                month.atDay(1).toString(),
                                "to",
                                month.atEndOfMonth().toString()));
    }

    private void push() {
        SimulatedTerminal jakarta =
                terminal(JAKARTA, "Asia/Jakarta", number -> !isInMakassar(number));
        SimulatedTerminal makassar = terminal(MAKASSAR, "Asia/Makassar", TimeScene::isInMakassar);
        List<String> body =
                new ArrayList<>(
                        List.of(
                                "999\t2026-05-04 07:00:00\t0\t15",
                                "rusak",
                                "10\t2015-01-01 00:00:05\t0\t15"));
        List<String> far = new ArrayList<>();
        stage.people().keySet().stream()
                .filter(number -> !VendorScene.SEEN_BY_OTHERS.contains(number))
                .forEach(
                        number ->
                                (isInMakassar(number) ? far : body)
                                        .addAll(
                                                DemoPunches.linesOf(number).stream()
                                                        .filter(WfaScene::isOfTerminal)
                                                        .toList()));
        String first = jakarta.push(body, 1);
        String again = jakarta.push(body, 1);
        stage.say(
                "  %s baris dari Jakarta (dikirim ulang seluruhnya: %s), %s dari Makassar",
                first, again, makassar.push(far, 1));
        jakarta.poll();
    }

    /** A terminal with these people sends its lines. */
    void pushFrom(String serialNumber, IntPredicate enrolled, List<String> lines) {
        terminal(serialNumber, "Asia/Jakarta", enrolled).push(lines, 1);
    }

    /** Annual leave for two, sick leave, and leave for an important reason. */
    void leave() {
        leave(15, "TAHUNAN", "2026-05-05", "2026-05-06");
        leave(16, "SAKIT", "2026-05-18", "2026-05-21");
        leave(18, "ALASAN_PENTING", "2026-05-11", "2026-05-12");
        leave(21, "TAHUNAN", "2026-05-25", "2026-05-25");
        stage.say("Empat keputusan cuti dicatat");
    }

    /** Received on the first of May, it counts in May. */
    void discipline() {
        JsonNode decision =
                stage.admin()
                        .post(
                                "/api/integration/v1/discipline-decisions",
                                Map.of(
                                        "personId",
                                        stage.id(22),
                                        "punishment",
                                        "TEGURAN_LISAN",
                                        "decreeNumber",
                                        "SK-HUKDIS-1/2026",
                                        "decreeDate",
                                        "2026-04-30",
                                        "receivedOn",
                                        "2026-05-01"));
        stage.say(
                "Satu hukuman disiplin dicatat, berlaku sejak %s",
                decision.get("effectiveFrom").asString());
    }

    void leave(int number, String type, String from, String to) {
        stage.admin()
                .post(
                        "/api/integration/v1/leaves",
                        Map.of(
                                "personId",
                                stage.id(number),
                                "type",
                                type,
                                "from",
                                from,
                                "to",
                                to,
                                "decreeNumber",
                                "SK-CUTI-" + number + "/2026",
                                "decreeDate",
                                from));
    }

    /** Refused while days are on their way, so it is asked for until it is done. */
    void close() throws InterruptedException {
        List<JsonNode> closed = new ArrayList<>();
        stage.waitFor(
                "penutupan periode presensi",
                () -> {
                    stage.admin()
                            .postUnlessTaken(
                                    "/api/integration/v1/attendance-period-closings",
                                    Map.of("month", month.toString()))
                            .ifPresent(closed::add);
                    return !closed.isEmpty();
                });
        stage.note(
                "Periode presensi %s ditutup: %d unit, %d hari pegawai",
                DemoCalendar.nameOf(month),
                closed.getFirst().get("units").asInt(),
                closed.getFirst().get("personDays").asInt());
    }

    /** What the terminals sent, and what of it waits for somebody. */
    void reportPunches() {
        stage.admin()
                .get("/api/integration/v1/terminals?from=2026-05-01&to=2026-06-30&limit=200")
                .get("items")
                .forEach(
                        terminal ->
                                stage.note(
                                        "Terminal %s (%s): %d baris = %d presensi + %d disisihkan +"
                                                + " %d berulang; menunggu: %s",
                                        terminal.get("serialNumber").asString(),
                                        terminal.get("zone").asString(),
                                        terminal.get("lines").asInt(),
                                        terminal.get("punches").asInt(),
                                        terminal.get("putAside").asInt(),
                                        terminal.get("repeated").asInt(),
                                        reasons(terminal.get("waiting"))));
    }

    private static String reasons(JsonNode waiting) {
        return waiting.isEmpty()
                ? "tidak ada"
                : waiting.properties().stream()
                        .map(reason -> reason.getKey() + " " + reason.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static boolean isInMakassar(int number) {
        return DemoPeople.unitOf(number).equals("BIDANG-B");
    }

    /** Registered by HR, and connected. */
    SimulatedTerminal terminal(String serialNumber, String zone, IntPredicate enrolled) {
        stage.admin()
                .post("/api/integration/v1/terminals", registration(serialNumber, zone, enrolled));
        SimulatedTerminal terminal =
                new SimulatedTerminal(stage.installation().gatewayUrl(), serialNumber);
        terminal.connect();
        return terminal;
    }

    private Map<String, Object> registration(
            String serialNumber, String zone, IntPredicate enrolled) {
        List<Map<String, Object>> enrolments =
                stage.people().entrySet().stream()
                        .filter(person -> enrolled.test(person.getKey()))
                        .map(
                                person ->
                                        Map.<String, Object>of(
                                                "pin",
                                                person.getKey().toString(),
                                                "personId",
                                                person.getValue(),
                                                "from",
                                                "2026-01-01"))
                        .toList();
        return Map.of(
                "serialNumber",
                serialNumber,
                "site",
                zone,
                "zone",
                zone,
                "inUseSince",
                "2026-01-01",
                "enrolments",
                enrolments);
    }
}
