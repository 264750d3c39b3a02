package id.kinerja.launcher.demo;

import java.time.LocalDateTime;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An agency is opened, with its own time and its first account. */
final class AgencyScene {

    /** What the agencies' clocks say when they are opened; they go on from there. */
    static final LocalDateTime BEGINS = LocalDateTime.of(2026, Month.JUNE, 4, 8, 0);

    private final DemoStage stage;

    AgencyScene(DemoStage stage) {
        this.stage = stage;
    }

    /** False where the agency is there already. */
    boolean open() throws InterruptedException {
        Gateway platform = stage.as("platform-admin");
        Optional<JsonNode> opened =
                platform.postUnlessTaken("/api/integration/v1/agencies", agency(stage.cast()));
        if (opened.isEmpty()) {
            return false;
        }
        platform.seen(opened.get().get("version").asLong())
                .put(
                        "/api/integration/v1/agencies/"
                                + opened.get().get("id").asString()
                                + "/business-clock",
                        Map.of("now", BEGINS.toString()));
        stage.waitFor("akun admin di Keycloak", () -> stage.knows(stage.cast().admin()));
        return true;
    }

    private static Map<String, Object> agency(Cast cast) {
        return Map.of(
                "code",
                cast.agency(),
                "name",
                cast.agencyName(),
                "kind",
                "DEMO",
                "zone",
                "Asia/Jakarta",
                "adminUsername",
                cast.admin(),
                "adminName",
                cast.adminName(),
                "validFrom",
                "2020-01-01");
    }
}
