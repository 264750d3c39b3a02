package id.kinerja.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is offered to somebody is taken from him, and what isn't is refused. */
@ServiceTest
class ActionsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> ALL = List.of("MEND", "RETURN", "VERIFY");

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));
    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId headId = personnel.person("Kepala", "190001012000011001");
    private final PersonId staffId = personnel.person("Staf", "190001012000011002");
    private final PersonId otherId = personnel.person("Staf lain", "190001012000011003");
    private final UUID result = UUID.randomUUID();
    private Api head = Api.at("");
    private Api staff = head;
    private Api other = head;

    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        Api api = Api.at("http://127.0.0.1:" + port + "/api/activity");
        head = api.as(TestIssuer.token(agency, headId, Role.PEGAWAI));
        staff = api.as(TestIssuer.token(agency, staffId, Role.PEGAWAI));
        other = api.as(TestIssuer.token(agency, otherId, Role.PEGAWAI));
        personnel.assign(headId, unit, JenisJabatan.JPT_PRATAMA, 14, null);
        personnel.assign(staffId, unit, JenisJabatan.FUNGSIONAL, 8, headId);
        personnel.assign(otherId, unit, JenisJabatan.FUNGSIONAL, 8, headId);
        await().atMost(SOON).until(() -> head.get("/v1/progress/me/2026-05").status() == 200);
    }

    @Test
    void offersWhatCanBeDoneWithAnEntryToThoseWhoCanDoIt() {
        String id =
                await().atMost(SOON)
                        .until(() -> staff.post("/v1/logs", entry()), made -> made.status() == 201)
                        .json()
                        .get("id")
                        .asString();
        await().atMost(SOON).until(() -> !offered(head, id).isEmpty());

        // the plan has not arrived, so that it can be returned and not be verified
        assertThat(offered(head, id)).containsExactly("RETURN");
        takes(head, id, "RETURN");
        plan();
        takes(staff, id, "MEND");
        await().atMost(SOON).until(() -> offered(head, id).contains("VERIFY"));
        takes(head, id, "VERIFY");
        refusesWhatIsNotOffered(id);
        assertThat(offered(staff, id)).isEmpty();
    }

    private void takes(Api who, String id, String action) {
        refusesWhatIsNotOffered(id);
        assertThat(offered(who, id)).contains(action).isSorted();
        assertThat(isTaken(who, id, action)).as(action).isTrue();
    }

    private void refusesWhatIsNotOffered(String id) {
        for (Api who : List.of(head, staff, other)) {
            List<String> offered = offered(who, id);
            ALL.stream()
                    .filter(action -> !offered.contains(action))
                    .forEach(action -> assertThat(isTaken(who, id, action)).as(action).isFalse());
        }
    }

    private boolean isTaken(Api who, String id, String action) {
        Api caller = who.with("If-Match", "\"" + listed(staff, id).get("version").asLong() + "\"");
        Api.Answer answer =
                switch (action) {
                    case "MEND" -> caller.put("/v1/logs/" + id, entry());
                    case "RETURN" ->
                            caller.post("/v1/logs/" + id + "/return", Map.of("reason", "Kurang"));
                    default -> who.post("/v1/log-verifications", Map.of("ids", List.of(id)));
                };
        assertThat(answer.status()).as(answer.text()).isIn(200, 403, 404, 409);
        return answer.status() == 200
                && (!action.equals("VERIFY") || answer.json().get("verified").size() == 1);
    }

    private List<String> offered(Api who, String id) {
        JsonNode log = listed(who, id);
        return log.isMissingNode()
                ? List.of()
                : log.get("actions").valueStream().map(JsonNode::asString).toList();
    }

    /** One's own, or what waits for one. */
    private JsonNode listed(Api who, String id) {
        String list =
                who == staff ? "/v1/logs/me?month=" + YearMonth.from(today) : "/v1/logs/waiting";
        return who.get(list)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private Map<String, Object> entry() {
        return Work.entry("a1", result, today, 30, "1.5");
    }

    private void plan() {
        Work.planned(agency, staffId, headId, result);
    }
}
