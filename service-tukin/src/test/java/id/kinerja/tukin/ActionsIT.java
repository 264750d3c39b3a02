package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.statement.Months;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is offered to somebody is taken from him, and what isn't is refused. */
@ServiceTest
class ActionsIT {

    private static final Map<String, String> STEPS =
            Map.of(
                    "CALCULATE", "calculation",
                    "CANCEL", "cancellation",
                    "CHECK", "check",
                    "APPROVE", "approval",
                    "LOCK", "lock");

    private final Api api;
    private final int port;

    ActionsIT(@LocalServerPort int port) {
        this.port = port;
        this.api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
    }

    @Test
    void offersTheStepsOfARunToThoseWhoCanTakeThem() {
        PayDesk desk = new PayDesk(port);
        PersonId both = PersonId.next();
        PersonId auditor = PersonId.next();
        desk.told().grant(both, Role.PENGELOLA_TUKIN);
        desk.told().grant(both, Role.PENYETUJU_TUKIN);
        desk.told().grant(auditor, Role.AUDITOR);
        Api alone = as(desk.agency(), both, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        Api auditing = as(desk.agency(), auditor, Role.AUDITOR);
        await().atMost(PayDesk.SOON)
                .untilAsserted(() -> assertThat(alone.get("/v1/runs").status()).isEqualTo(200));
        PolicyDesk.awaitRole(auditing);
        List<Api> everybody = List.of(desk.maker(), desk.checker(), alone, auditing);
        String run = desk.open("2026-05");

        takes(everybody, alone, run, "CALCULATE");
        await().atMost(PayDesk.SOON).until(() -> desk.state(run).equals("CALCULATED"));
        // the one who has calculated it has the role to check it as well, and still may not
        assertThat(offered(alone, run)).containsExactly("CALCULATE", "CANCEL");
        takes(everybody, desk.maker(), run, "CHECK");
        takes(everybody, desk.checker(), run, "APPROVE");
        takes(everybody, desk.maker(), run, "LOCK");
        refusesWhatIsNotOffered(everybody, run);
    }

    @Test
    void offersTheActivationOfAPolicyToTheSecondPersonAlone() {
        AgencyId agency = AgencyId.next();
        PersonId maker = PersonId.next();
        Told told = new Told(agency);
        PolicyDesk desk = new PolicyDesk(api, told, agency, maker, PersonId.next());
        told.grant(maker, Role.PENYETUJU_TUKIN);
        Api both = as(agency, maker, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        PolicyDesk.awaitRole(as(agency, maker, Role.PENYETUJU_TUKIN));
        String policy = desk.propose(Months.shipped());

        for (Api who : List.of(desk.maker(), both)) {
            assertThat(offeredOfPolicy(who, policy)).isEmpty();
            assertThat(PolicyDesk.activate(who, policy).status()).isEqualTo(403);
        }
        assertThat(offeredOfPolicy(desk.checker(), policy)).containsExactly("ACTIVATE");
        assertThat(PolicyDesk.activate(desk.checker(), policy).status()).isEqualTo(204);
        assertThat(offeredOfPolicy(desk.checker(), policy)).isEmpty();
        assertThat(PolicyDesk.activate(desk.checker(), policy).status()).isEqualTo(409);
    }

    private static void takes(List<Api> everybody, Api who, String run, String action) {
        refusesWhatIsNotOffered(everybody, run);
        assertThat(offered(who, run)).contains(action);
        Api.Answer answer = take(who, run, action);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 202);
    }

    private static void refusesWhatIsNotOffered(List<Api> everybody, String run) {
        for (Api who : everybody) {
            List<String> offered = offered(who, run);
            assertThat(offered).isSorted();
            STEPS.keySet().stream()
                    .filter(action -> !offered.contains(action))
                    .forEach(
                            action ->
                                    assertThat(take(who, run, action).status())
                                            .as(action)
                                            .isIn(403, 409));
        }
    }

    private static Api.Answer take(Api who, String run, String action) {
        String seen = requireNonNull(who.get("/v1/runs/" + run).headers().get("etag"));
        return who.with("If-Match", seen).post("/v1/runs/" + run + "/" + STEPS.get(action), "");
    }

    private static List<String> offered(Api who, String run) {
        return offered(who, "/v1/runs", run);
    }

    private static List<String> offeredOfPolicy(Api who, String policy) {
        return offered(who, "/v1/policies", policy);
    }

    /** The same in the list as of the thing by itself. */
    private static List<String> offered(Api who, String list, String id) {
        List<String> alone = actions(who.get(list + "/" + id).json());
        JsonNode listed =
                who.get(list)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("id").asString().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(actions(listed)).isEqualTo(alone);
        return alone;
    }

    private static List<String> actions(JsonNode thing) {
        return thing.get("actions").valueStream().map(JsonNode::asString).toList();
    }

    private Api as(AgencyId agency, PersonId person, Role... roles) {
        return api.as(TestIssuer.token(agency, person, roles));
    }
}
