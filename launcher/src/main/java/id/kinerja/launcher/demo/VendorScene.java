package id.kinerja.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Terminals of other makers: a vendor's cloud and a terminal at a door, each with one person. */
final class VendorScene {

    /** Whom no terminal of the ADMS kind sees in May. */
    static final Set<Integer> SEEN_BY_OTHERS = Set.of(VendorScene.BY_CLOUD, VendorScene.AT_DOOR);

    private static final int BY_CLOUD = 31;
    private static final int AT_DOOR = 34;
    private static final String CLOUD_ID = "TSTCLOUD01";
    private static final String MAC = "00005E005302";
    private static final String TERMINALS = "/api/integration/v1/terminals";

    private final DemoStage stage;
    private final Gateway outside;

    VendorScene(DemoStage stage) {
        this.stage = stage;
        this.outside = new Gateway(stage.installation().gatewayUrl(), null);
    }

    void punch() {
        String cloud = register(CLOUD_ID, "FINGERSPOT", BY_CLOUD);
        List<String[]> scans = punches(BY_CLOUD);
        scans.forEach(scan -> outside.tell(cloud, scan(scan)));
        String door = register(MAC, "HIKVISION", AT_DOOR);
        List<String[]> events = punches(AT_DOOR);
        for (int number = 0; number < events.size(); number++) {
            outside.tell(door, event(events.get(number), number));
        }
        stage.say(
                "  %d presensi dari cloud Fingerspot, %d dari terminal Hikvision",
                scans.size(), events.size());
    }

    /** The path that the vendor is told, which is its secret. */
    private String register(String serialNumber, String kind, int number) {
        stage.admin()
                .post(
                        TERMINALS,
                        Map.of(
                                "serialNumber",
                                serialNumber,
                                "kind",
                                kind,
                                "site",
                                kind,
                                "zone",
                                "Asia/Jakarta",
                                "inUseSince",
                                "2026-01-01",
                                "enrolments",
                                List.of(
                                        Map.of(
                                                "pin", Integer.toString(number),
                                                "personId", stage.id(number),
                                                "from", "2026-01-01"))));
        return stage.admin()
                .post(TERMINALS + "/" + serialNumber + "/webhook-secrets", Map.of())
                .get("path")
                .asString();
    }

    /** PIN, time and direction. */
    private static List<String[]> punches(int number) {
        return DemoPunches.linesOf(number).stream().map(line -> line.split("\t", -1)).toList();
    }

    private static String scan(String[] punch) {
        return """
        {"type":"attlog","cloud_id":"%s","data":{"pin":"%s","scan":"%s","verify":4,"status_scan":%s}}"""
                .formatted(CLOUD_ID, punch[0], punch[1], punch[2]);
    }

    private static String event(String[] punch, int number) {
        return """
        {"macAddress":"00:00:5E:00:53:02","dateTime":"%s+07:00","eventType":"AccessControllerEvent",\
        "AccessControllerEvent":{"majorEventType":5,"subEventType":75,"employeeNoString":"%s","serialNo":%d,\
        "currentVerifyMode":"face","attendanceStatus":"%s"}}"""
                .formatted(
                        punch[1].replace(' ', 'T'),
                        punch[0],
                        number + 1,
                        switch (punch[2]) {
                            case "0" -> "checkIn";
                            case "1" -> "checkOut";
                            default -> "undefined";
                        });
    }
}
