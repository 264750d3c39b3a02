package id.kinerja.launcher.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The agency, its units, its people and who of them holds an office. */
final class PeopleScene {

    static final int MAKER = 4;
    static final int CHECKER = 5;
    static final int RECORDER = 6;

    private final DemoStage stage;

    PeopleScene(DemoStage stage) {
        this.stage = stage;
    }

    /** False where the agency is there already. */
    boolean open() throws InterruptedException {
        stage.say("Instansi demo dan admin pertamanya ...");
        Gateway platform = stage.as("platform-admin");
        Optional<JsonNode> opened =
                platform.postUnlessTaken("/api/integration/v1/agencies", agency());
        if (opened.isEmpty()) {
            return false;
        }
        platform.put(
                "/api/integration/v1/agencies/"
                        + opened.get().get("id").asString()
                        + "/business-clock",
                Map.of("now", "2026-06-04T08:00:00"));
        stage.waitFor("akun admin di Keycloak", () -> stage.knows(DemoStage.ADMIN));
        return true;
    }

    /** The ids of the units by their codes. */
    Map<String, String> bringIn() throws InterruptedException {
        Map<String, String> units = units();
        personnel();
        stage.meetPeople();
        grant(MAKER, "PENGELOLA_TUKIN");
        grant(CHECKER, "PENYETUJU_TUKIN");
        grant(RECORDER, "PENGELOLA_KINERJA");
        stage.waitFor(
                "peran pengelola dan penyetuju",
                () ->
                        stage.hasRole(MAKER, "PENGELOLA_TUKIN")
                                && stage.hasRole(CHECKER, "PENYETUJU_TUKIN")
                                && stage.hasRole(RECORDER, "PENGELOLA_KINERJA")
                                && stage.knows(DemoPeople.nip(DemoPeople.GOOD_ROWS)));
        stage.takeNewTokens();
        return units;
    }

    private Map<String, String> units() {
        Map<String, String> ids = new HashMap<>();
        stage.admin()
                .post(
                        "/api/integration/v1/units",
                        Map.of(
                                "units",
                                List.of(
                                        unit("DINAS", null, "Asia/Jakarta"),
                                        unit("BIDANG-A", "DINAS", "Asia/Jakarta"),
                                        unit("BIDANG-B", "DINAS", "Asia/Makassar"))))
                .forEach(unit -> ids.put(unit.get("code").asString(), unit.get("id").asString()));
        return ids;
    }

    private void personnel() {
        String file = DemoPeople.csv();
        JsonNode dryRun =
                stage.admin().postFile("/api/integration/v1/personnel-imports", file, "text/csv");
        stage.say(
                "Berkas pegawai diperiksa: %d baris, %d temuan",
                dryRun.get("rows").asInt(), dryRun.get("findings").size());
        dryRun.get("findings")
                .forEach(
                        finding ->
                                stage.say(
                                        "  baris %s, kolom %s: %s",
                                        finding.get("row"),
                                        finding.get("field").asString(),
                                        finding.get("detail").asString()));
        JsonNode applied =
                stage.admin()
                        .postFile(
                                "/api/integration/v1/personnel-imports?apply=true",
                                file,
                                "text/csv");
        stage.say(
                "Berkas pegawai dimuat: %d orang (satu pejabat tanpa NIP), %d penugasan",
                applied.get("people").asInt(), applied.get("assignments").asInt());
    }

    private void grant(int number, String role) {
        stage.admin()
                .post(
                        "/api/integration/v1/grants",
                        Map.of(
                                "personId",
                                stage.id(number),
                                "role",
                                role,
                                "validFrom",
                                "2026-01-01"));
    }

    private static Map<String, Object> agency() {
        return Map.of(
                "code",
                DemoMonth.AGENCY,
                "name",
                "Dinas Contoh",
                "kind",
                "DEMO",
                "zone",
                "Asia/Jakarta",
                "adminUsername",
                DemoStage.ADMIN,
                "adminName",
                "Admin Contoh",
                "validFrom",
                "2020-01-01");
    }

    private static Map<String, Object> unit(String code, @Nullable String parent, String zone) {
        Map<String, Object> unit =
                new LinkedHashMap<>(
                        Map.of(
                                "code",
                                code,
                                "name",
                                code,
                                "zone",
                                zone,
                                "validFrom",
                                "2020-01-01"));
        if (parent == null) {
            unit.put("kodeSatker", "999999");
        } else {
            unit.put("parentCode", parent);
        }
        return unit;
    }
}
