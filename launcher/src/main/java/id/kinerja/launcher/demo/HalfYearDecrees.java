package id.kinerja.launcher.demo;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the register is told between the months, each by its decree. */
final class HalfYearDecrees {

    private static final String PEOPLE = "/api/integration/v1/people/";

    private final DemoStage stage;
    private final Map<String, String> units;

    HalfYearDecrees(DemoStage stage, Map<String, String> units) {
        this.stage = stage;
        this.units = units;
    }

    /** In a post of another level beside his own, for two whole months. */
    void plt() {
        Map<String, Object> post =
                place(HalfYearPeople.UNIT_A, "PENGAWAS", 9, "PLT", "SK-PLT-1/2026", "2026-02-01");
        post.put("to", "2026-03-31");
        place(HalfYearPeople.ACTING, post);
    }

    /** To the other unit and one class higher, in the middle of March. */
    void transfer() {
        place(
                HalfYearPeople.TRANSFERRED,
                place(
                        HalfYearPeople.UNIT_B,
                        "FUNGSIONAL",
                        9,
                        "DEFINITIF",
                        "SK-MUTASI-1/2026",
                        "2026-03-16"));
    }

    /** His service ends with April. */
    void retire() {
        String person = PEOPLE + stage.id(HalfYearPeople.RETIRING);
        Gateway admin = stage.admin();
        admin.seen(admin.version(person))
                .post(
                        person + "/service-changes",
                        Map.of(
                                "status",
                                "PENSIUN",
                                "from",
                                "2026-05-01",
                                "decreeNumber",
                                "SK-PENSIUN-1/2026"));
    }

    private Map<String, Object> place(
            String unit, String jabatan, int kelas, String as, String decree, String from) {
        return new HashMap<>(
                Map.of(
                        "unitId",
                        requireNonNull(units.get(unit)),
                        "positionCode",
                        jabatan + "-" + kelas,
                        "positionName",
                        jabatan + " " + unit,
                        "jenisJabatan",
                        jabatan,
                        "kelasJabatan",
                        kelas,
                        "penugasan",
                        as,
                        "decreeNumber",
                        decree,
                        "from",
                        from));
    }

    private JsonNode place(int number, Map<String, Object> post) {
        return stage.admin().post(PEOPLE + stage.id(number) + "/assignments", post);
    }
}
