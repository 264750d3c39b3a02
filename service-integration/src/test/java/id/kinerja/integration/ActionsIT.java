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

    private static final Map<String, String> INFO = Map.of("kind", "INFO");
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

    @Test
    void offersEachStepOfARequestForLeaveToWhoeverItWaitsFor() {
        TestAgency agency = agencyWithPeople("actions-request");
        Api admin = agency.admin();
        Api himself = agency.as(agency.person(SATU), Role.PEGAWAI);
        Api himselfWithTheRole =
                agency.as(agency.person(SATU), Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
        Api auditor = auditorOf(agency);
        Map<String, Object> asked =
                Map.of("type", "TAHUNAN", "from", "2026-06-08", "to", "2026-06-09");
        String id = himself.post("/v1/leave-requests", asked).json().get("id").asString();
        String list = "/v1/leave-requests";
        Map<String, Object> agreed = Map.of("opinion", "AGREE");
        Map<String, Object> approved = Map.of("outcome", "APPROVED");
        Map<String, Object> decree = Map.of("decreeNumber", "SK-1", "decreeDate", "2026-06-02");

        for (Api who : List.of(himself, himselfWithTheRole, auditor)) {
            assertThat(step(who, id, "consideration", "1", agreed)).isEqualTo(403);
        }
        assertThat(offered(himself, list, agency.person(SATU))).containsExactly("WITHDRAW");
        assertThat(offered(auditor, list, agency.person(SATU))).isEmpty();
        assertThat(offered(admin, list, agency.person(SATU))).containsExactly("CONSIDER");
        assertThat(step(admin, id, "decision", "1", approved)).isEqualTo(409);
        assertThat(step(admin, id, "consideration", "1", agreed)).isEqualTo(200);
        assertThat(offered(admin, list, agency.person(SATU))).containsExactly("DECIDE");
        assertThat(step(admin, id, "consideration", "2", agreed)).isEqualTo(409);
        assertThat(step(admin, id, "decision", "2", approved)).isEqualTo(200);
        assertThat(offered(himself, list, agency.person(SATU))).isEmpty();
        assertThat(step(himself, id, "withdrawal", "3", Map.of())).isEqualTo(409);
        assertThat(offered(admin, list, agency.person(SATU)))
                .containsExactly("RECORD_DECREE", "REVOKE");
        assertThat(
                        step(
                                admin,
                                id,
                                "bkn-answer",
                                "3",
                                Map.of(
                                        "approved", true,
                                        "letterNumber", "BKN-1",
                                        "letterDate", "2026-06-02")))
                .isEqualTo(409);
        assertThat(step(himselfWithTheRole, id, "decree", "3", decree)).isEqualTo(403);
        assertThat(step(admin, id, "decree", "3", decree)).isEqualTo(200);
        assertThat(offered(admin, list, agency.person(SATU))).isEmpty();
    }

    private static int step(
            Api who, String id, String step, String seen, Map<String, Object> body) {
        return who.with("If-Match", "\"" + seen + "\"")
                .post("/v1/leave-requests/" + id + "/" + step, body)
                .status();
    }

    @Test
    void offersToEndARoleThatSomebodyElseHolds() {
        TestAgency agency = agencyWithPeople("actions-grant");
        Api admin = agency.admin();
        Api auditor = auditorOf(agency);
        JsonNode grants = admin.get("/v1/grants").json().get("items");
        String id = ofPerson(grants, agency.person(DUA)).get("id").asString();

        assertThat(actions(ofPerson(grants, agency.adminId()))).isEmpty();
        assertThat(actions(ofPerson(grants, agency.person(DUA)))).containsExactly("END");
        assertThat(actions(auditor.get("/v1/grants/" + id).json())).isEmpty();
        assertThat(ending(auditor, id, "1").status()).isEqualTo(403);
        assertThat(ending(admin, id, "1").status()).isEqualTo(200);
        agency.setClock("2026-06-03T08:00:00");
        assertThat(actions(admin.get("/v1/grants/" + id).json())).isEmpty();
        Api.Answer over = ending(admin, id, "2", "2026-06-30");
        assertThat(over.json().get("code").asString()).isEqualTo("grant-over");
    }

    private static Api.Answer ending(Api who, String id, String version) {
        return ending(who, id, version, "2026-06-02");
    }

    private static Api.Answer ending(Api who, String id, String version, String lastDay) {
        return who.with("If-Match", "\"" + version + "\"")
                .post("/v1/grants/" + id + "/ending", Map.of("lastDay", lastDay));
    }

    private static JsonNode ofPerson(JsonNode grants, String person) {
        return grants.valueStream()
                .filter(grant -> grant.get("personId").asString().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offersOfATerminalWhatItsStateTakes() {
        TestAgency agency = agencyWithPeople("actions-terminal");
        Api admin = agency.admin();
        Api auditor = auditorOf(agency);
        String serial = "TST" + agency.id().toString().substring(24);
        String path = "/v1/terminals/" + serial;
        TerminalsOf.register(agency, serial);
        TerminalsOf.push(port, serial, "7\t2026-06-02 07:31:00\t0\t15");

        assertThat(offeredOfTerminal(auditor, path)).isEmpty();
        assertThat(offeredOfLine(auditor)).isEmpty();
        assertThat(moved(auditor, path, "suspension", "1").status()).isEqualTo(403);
        assertThat(auditor.post(path + "/quarantine-retaking", "").status()).isEqualTo(403);

        assertThat(offeredOfTerminal(admin, path))
                .containsExactly(
                        "BRING_FILE", "CHANGE", "COMMAND", "ENROL", "SUSPEND", "TAKE_WAITING");
        assertThat(auditor.post(path + "/commands", INFO).status()).isEqualTo(403);
        assertThat(admin.post(path + "/commands", INFO).status()).isEqualTo(201);
        assertThat(offeredOfLine(admin)).containsExactly("DISMISS", "TAKE_AGAIN");
        assertThat(moved(admin, path, "reactivation", "1").status()).isEqualTo(409);
        assertThat(moved(admin, path, "suspension", "1").status()).isEqualTo(200);

        assertThat(offeredOfTerminal(admin, path))
                .containsExactly("BRING_FILE", "CHANGE", "ENROL", "REACTIVATE");
        assertThat(admin.post(path + "/commands", INFO).status()).isEqualTo(409);
        assertThat(offeredOfLine(admin)).containsExactly("DISMISS");
        assertThat(moved(admin, path, "suspension", "2").status()).isEqualTo(409);
        assertThat(admin.post(path + "/quarantine-retaking", "").status()).isEqualTo(409);
        assertThat(
                        admin.with("If-Match", "\"2\"")
                                .put(path, TerminalsOf.place(null, "2026-02-01"))
                                .status())
                .isEqualTo(200);
        assertThat(moved(admin, path, "reactivation", "3").status()).isEqualTo(200);
        assertThat(admin.post(path + "/quarantine-retaking", "").status()).isEqualTo(200);
        String line = admin.get("/v1/quarantined-lines").json().at("/items/0/id").asString();
        Map<String, Object> dismissal = Map.of("lines", List.of(line), "reason", "Uji");
        assertThat(auditor.post(path + "/quarantine-dismissals", dismissal).status())
                .isEqualTo(403);
        assertThat(admin.post(path + "/quarantine-dismissals", dismissal).status()).isEqualTo(200);
        assertThat(offeredOfDismissed(auditor)).isEmpty();
        assertThat(offeredOfDismissed(admin)).containsExactly("RESTORE");
        Map<String, Object> lines = Map.of("lines", List.of(line));
        assertThat(auditor.post(path + "/quarantine-restorations", lines).status()).isEqualTo(403);
        assertThat(admin.post(path + "/quarantine-restorations", lines).status()).isEqualTo(200);
        assertThat(offeredOfLine(admin)).containsExactly("DISMISS", "TAKE_AGAIN");
        assertThat(
                        TerminalsOf.enrol(admin, serial, "9", agency.person(SATU), "2026-01-01")
                                .status())
                .isEqualTo(201);
    }

    private static Api auditorOf(TestAgency agency) {
        agency.admin()
                .post(
                        "/v1/grants",
                        Map.of(
                                "personId", agency.person(DUA),
                                "role", "AUDITOR",
                                "validFrom", "2026-01-01"));
        return agency.as(agency.person(DUA), Role.PEGAWAI, Role.AUDITOR);
    }

    private static Api.Answer moved(Api who, String path, String how, String version) {
        return who.with("If-Match", "\"" + version + "\"")
                .post(
                        path + "/" + how,
                        how.equals("suspension") ? Map.of("reason", "Uji") : Map.of());
    }

    /** The same in the list as of the terminal by itself. */
    private static List<String> offeredOfTerminal(Api who, String path) {
        JsonNode alone = who.get(path).json();
        JsonNode listed = who.get("/v1/terminals").json().at("/items/0");
        assertThat(listed.get("actions")).isEqualTo(alone.get("actions"));
        return actions(alone);
    }

    private static List<String> offeredOfLine(Api who) {
        return actions(who.get("/v1/quarantined-lines").json().at("/items/0"));
    }

    private static List<String> offeredOfDismissed(Api who) {
        return actions(who.get("/v1/quarantined-lines?state=DISMISSED").json().at("/items/0"));
    }

    private static List<String> actions(JsonNode one) {
        return one.get("actions").valueStream().map(JsonNode::asString).toList();
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
