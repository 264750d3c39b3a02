package id.kinerja.launcher.demo;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An agency is opened, with its own time and its first account. */
final class AgencyScene {

    private static final String PLATFORM_ADMIN = "platform-admin";
    private static final String AGENCIES = "/api/integration/v1/agencies";

    private final DemoStage stage;

    AgencyScene(DemoStage stage) {
        this.stage = stage;
    }

    /**
     * False where the agency is there already.
     *
     * @param now by the agency's own clock
     */
    boolean open(LocalDateTime now) throws InterruptedException {
        Gateway platform = stage.as(PLATFORM_ADMIN);
        Optional<JsonNode> opened = platform.postUnlessTaken(AGENCIES, agency(stage.cast()));
        if (opened.isEmpty()) {
            return false;
        }
        setClock(opened.get(), now);
        stage.waitFor("akun admin di Keycloak", () -> stage.knows(stage.cast().admin()));
        return true;
    }

    /** Lets the agency's days pass until then. */
    void passTo(LocalDateTime now) throws InterruptedException {
        String id = own().get("id").asString();
        setClock(stage.as(PLATFORM_ADMIN).get(AGENCIES + "/" + id), now);
        String day = now.toLocalDate().toString();
        stage.waitFor("tanggal instansi", () -> own().get("today").asString().equals(day));
    }

    private JsonNode own() {
        return stage.as(stage.cast().admin()).get(AGENCIES + "/me");
    }

    private void setClock(JsonNode agency, LocalDateTime now) {
        stage.as(PLATFORM_ADMIN)
                .seen(agency.get("version").asLong())
                .put(
                        AGENCIES + "/" + agency.get("id").asString() + "/business-clock",
                        Map.of("now", now.toString()));
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
