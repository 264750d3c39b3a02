package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is offered to somebody is taken from him, and what isn't is refused. */
@ServiceTest
class ActionsIT {

    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";

    private final int port;

    ActionsIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void offersToCallALeaveOffToThoseWhoseOfficeReachesIt() {
        TestAgency agency = agencyWithPeople("actions-leave");
        String person = agency.person(SATU);
        Map<String, Object> leave =
                Map.of(
                        "personId", person,
                        "type", "TAHUNAN",
                        "from", "2026-05-04",
                        "to", "2026-05-05",
                        "decreeNumber", "SK-1",
                        "decreeDate", "2026-04-30");

        isOfferedToTheAdminAlone(agency, person, "/v1/leaves", leave);
    }

    @Test
    void offersToCallADecisionOffToThoseWhoseOfficeReachesIt() {
        TestAgency agency = agencyWithPeople("actions-discipline");
        String person = agency.person(SATU);
        Map<String, Object> decision =
                Map.of(
                        "personId", person,
                        "punishment", "TEGURAN_TERTULIS",
                        "decreeNumber", "SK-1",
                        "decreeDate", "2026-04-30",
                        "receivedOn", "2026-05-01");

        isOfferedToTheAdminAlone(agency, person, "/v1/discipline-decisions", decision);
    }

    private static void isOfferedToTheAdminAlone(
            TestAgency agency, String person, String list, Map<String, Object> decree) {
        Api admin = agency.admin();
        String id = admin.post(list, decree).json().get("id").asString();
        Api himself = agency.as(person, Role.PEGAWAI);
        Api himselfWithTheRole = agency.as(person, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);

        for (Api who : List.of(himself, himselfWithTheRole)) {
            assertThat(offered(who, list, person)).isEmpty();
            assertThat(cancel(who, list, id).status()).isEqualTo(403);
        }
        assertThat(offered(admin, list, person)).containsExactly("CANCEL");
        assertThat(cancel(admin, list, id).status()).isEqualTo(200);
        assertThat(offered(admin, list, person)).isEmpty();
        assertThat(cancel(admin, list, id).status()).isEqualTo(409);
    }

    private static Api.Answer cancel(Api who, String list, String id) {
        String seen = who.get(list + "/" + id).headers().getOrDefault("etag", "\"1\"");
        return who.with("If-Match", seen).post(list + "/" + id + "/cancellation", "");
    }

    /** The same in the list as of the thing by itself. */
    private static List<String> offered(Api who, String list, String person) {
        JsonNode listed = who.get(list + "?person=" + person).json().at("/items/0");
        JsonNode alone = who.get(list + "/" + listed.get("id").asString()).json();
        assertThat(listed.get("actions")).isEqualTo(alone.get("actions"));
        return listed.get("actions").valueStream().map(JsonNode::asString).toList();
    }

    private TestAgency agencyWithPeople(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", SATU, DUA);
        return agency;
    }
}
