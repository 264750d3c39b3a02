package id.kinerja.launcher.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The agency, its units, its people and who of them holds an office. */
final class PeopleScene {

    static final int MAKER = 4;

    /** Confirms the accounts of all but the checker himself. */
    static final int CHECKER = 5;

    /** Confirms that of the checker. */
    static final int SECOND_CHECKER = 3;

    static final int RECORDER = 6;

    /** HR's second pair of eyes. */
    static final int SECOND_OF_HR = 8;

    private final DemoStage stage;

    PeopleScene(DemoStage stage) {
        this.stage = stage;
    }

    /** The ids of the units by their codes. */
    Map<String, String> bringIn(List<Map<String, Object>> organisation, String file)
            throws InterruptedException {
        Map<String, String> units = units(organisation);
        personnel(file);
        stage.meetPeople();
        grant(MAKER, "PENGELOLA_TUKIN");
        grant(CHECKER, "PENYETUJU_TUKIN");
        grant(SECOND_CHECKER, "PENYETUJU_TUKIN");
        grant(RECORDER, "PENGELOLA_KINERJA");
        stage.waitFor(
                "peran pengelola dan penyetuju",
                () ->
                        stage.hasRole(MAKER, "PENGELOLA_TUKIN")
                                && stage.hasRole(CHECKER, "PENYETUJU_TUKIN")
                                && stage.hasRole(SECOND_CHECKER, "PENYETUJU_TUKIN")
                                && stage.hasRole(RECORDER, "PENGELOLA_KINERJA")
                                && stage.knows(stage.nip(stage.cast().size())));
        stage.takeNewTokens();
        return units;
    }

    private Map<String, String> units(List<Map<String, Object>> organisation) {
        Map<String, String> ids = new HashMap<>();
        stage.admin()
                .post("/api/integration/v1/units", Map.of("units", organisation))
                .forEach(unit -> ids.put(unit.get("code").asString(), unit.get("id").asString()));
        return ids;
    }

    private void personnel(String file) throws InterruptedException {
        JsonNode applied = new FileUpload(stage, "personnel").bringIn(file);
        stage.note(
                "Berkas pegawai dimuat: %d orang, %d penugasan",
                applied.at("/counts/people").asInt(), applied.at("/counts/assignments").asInt());
    }

    void grant(int number, String role) {
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

    /** A tree of three, of which one lies in another zone. */
    static List<Map<String, Object>> unitsOfTheDinas() {
        return List.of(
                top("DINAS"),
                unit("BIDANG-A", "DINAS", "Asia/Jakarta"),
                unit("BIDANG-B", "DINAS", "Asia/Makassar"));
    }

    static Map<String, Object> top(String code) {
        return unit(code, null, "Asia/Jakarta");
    }

    static Map<String, Object> unit(String code, @Nullable String parent, String zone) {
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
