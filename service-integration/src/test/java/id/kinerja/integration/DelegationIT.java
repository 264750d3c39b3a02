package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whom an official has act in his name, and what he may do. */
@ServiceTest
class DelegationIT {

    private static final String HEAD = "190001012000011001";
    private static final String OTHER_HEAD = "190001012000011002";
    private static final String ONE = "190001012000012001";
    private static final String DELEGATE = "190001012000012002";
    private static final String PATH = "/v1/delegations";
    private static final String REQUESTS = "/v1/attendance-requests";

    private final int port;

    DelegationIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void letsTheDelegateDecideInTheNameOfTheOfficialWhileItLasts() {
        TestAgency agency = agency("delegate-decides");
        String first = ask(agency, ONE, "2026-06-03");
        String second = ask(agency, ONE, "2026-06-04");
        seesNothing(agency, first);

        String delegation = made(agency, "DECIDE_REQUESTS");

        Api delegate = self(agency, DELEGATE);
        JsonNode waiting = delegate.get(REQUESTS).json().get("items");
        assertThat(waiting).hasSize(2);
        assertThat(waiting.at("/0/actions").toString()).isEqualTo("[\"GRANT\",\"REFUSE\"]");
        agency.eventually(tasks(agency), "2");
        JsonNode task = delegate.get("/v1/inbox/me").json().at("/items/0");
        assertThat(task.get("inNameOf").asString()).isEqualTo(agency.person(HEAD));
        assertThat(delegate.get("/v1/inbox/me/count").json().get("open").asInt()).isEqualTo(2);
        Api.Answer granted = decide(delegate, first);
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        assertThat(granted.json().get("decidedBy").asString()).isEqualTo(agency.person(DELEGATE));
        assertThat(granted.json().get("inNameOf").asString()).isEqualTo(agency.person(HEAD));
        assertThat(
                        TestAgency.text(
                                "select actor_id || ' ' || (detail ->> 'inNameOf') from platform.audit_entry"
                                        + " where act = 'ATTENDANCE_REQUEST_GRANTED' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo(agency.person(DELEGATE) + " " + agency.person(HEAD));
        // Done once, gone for both.
        agency.eventually(tasks(agency), "1");
        assertThat(self(agency, HEAD).get(REQUESTS).json().get("items")).hasSize(1);

        Api.Answer ended = end(self(agency, HEAD), delegation);

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        seesNothing(agency, second);
        assertThat(delegate.get(first).status()).isEqualTo(404);
        assertThat(decide(self(agency, HEAD), second).json().path("inNameOf").isNull()).isTrue();
    }

    @Test
    void isNothingButWhatWaitsAndNothingOfHisOwn() {
        TestAgency agency = agency("delegate-narrow");
        made(agency, "DECIDE_REQUESTS");
        String own = ask(agency, DELEGATE, "2026-06-03");
        String decided = ask(agency, ONE, "2026-06-03");
        decide(self(agency, HEAD), decided);
        Api delegate = self(agency, DELEGATE);

        assertThat(delegate.get(REQUESTS).json().get("items")).isEmpty();
        agency.eventually(tasks(agency), "1");
        assertThat(delegate.get("/v1/inbox/me").json().get("items")).isEmpty();
        assertThat(self(agency, HEAD).get("/v1/inbox/me").json().get("items")).hasSize(1);
        assertThat(code(decide(delegate, own))).isEqualTo("not-ones-own-record");
        assertThat(delegate.get(decided).status()).isEqualTo(404);
        assertThat(delegate.get(REQUESTS + "?person=" + agency.person(ONE)).status())
                .isEqualTo(404);
    }

    @Test
    void isNothingWhereItIsForLogsAlone() {
        TestAgency agency = agency("delegate-logs");
        String path = ask(agency, ONE, "2026-06-03");

        made(agency, "VERIFY_LOGS");

        seesNothing(agency, path);
    }

    @Test
    void isOverWhenTheOfficialAssessesHimNoMore() {
        TestAgency agency = agency("delegate-moved");
        made(agency, "DECIDE_REQUESTS");
        assertThat(
                        agency.admin()
                                .post(
                                        "/v1/assessor-handovers",
                                        Map.of(
                                                "fromPersonId",
                                                agency.person(HEAD),
                                                "toPersonId",
                                                agency.person(OTHER_HEAD),
                                                "since",
                                                "2026-06-01",
                                                "reason",
                                                "Kepala baru"))
                                .status())
                .isEqualTo(200);
        String path = ask(agency, ONE, "2026-06-03");

        seesNothing(agency, path);
        assertThat(self(agency, OTHER_HEAD).get(REQUESTS).json().get("items")).hasSize(1);
    }

    @Test
    void endsEarlierThanTheEndThatItWasGiven() {
        TestAgency agency = agency("delegate-earlier");
        String path = PATH + "/" + made(agency, "VERIFY_LOGS") + "/ending";
        Api head = self(agency, HEAD);
        Api.Answer later = head.with("If-Match", "\"1\"").post(path, Map.of("from", "2026-06-10"));
        assertThat(later.json().at("/actions/0").asString()).as(later.text()).isEqualTo("END");

        assertThat(finding(head.with("If-Match", "\"2\"").post(path, Map.of("from", "2026-06-10"))))
                .isEqualTo("delegation-ends-before");
        assertThat(finding(head.with("If-Match", "\"2\"").post(path, Map.of("from", "2026-06-01"))))
                .isEqualTo("delegation-begins-in-the-past");
        Api.Answer earlier =
                head.with("If-Match", "\"2\"").post(path, Map.of("from", "2026-06-05"));

        assertThat(earlier.status()).as(earlier.text()).isEqualTo(200);
        assertThat(earlier.json().get("endedFrom").asString()).isEqualTo("2026-06-05");
    }

    @Test
    void isToldToEveryServiceWithWhatIsLeftOfIt() {
        TestAgency agency = agency("delegate-told");
        String id = made(agency, "VERIFY_LOGS");
        String copy =
                "select revision || ' ' || acts::text || ' ' || during::text from directory.delegation where delegation_id = '"
                        + id
                        + "'";
        agency.eventually(copy, "1 {VERIFY_LOGS} [2026-06-02,2026-06-13)");

        assertThat(end(self(agency, HEAD), id).status()).isEqualTo(200);

        agency.eventually(copy, "2 {} [2026-06-02,2026-06-13)");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () -> assertThat(Told.on(Topics.DELEGATION, agency.id())).hasSize(2));
    }

    @Test
    void isMadeByTheOfficialOrByHrOnALetterAndReadByThoseWhomItConcerns() {
        TestAgency agency = agency("delegate-made");
        Map<String, Object> asked = asked(agency, "VERIFY_LOGS");
        asked.put("officialId", agency.person(HEAD));

        assertThat(self(agency, ONE).post(PATH, asked).status()).isEqualTo(403);
        assertThat(finding(agency.admin().post(PATH, asked))).isEqualTo("field-missing");
        asked.put("letterNumber", "ND-8/2026");
        Api.Answer entered = agency.admin().post(PATH, asked);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(code(agency.admin().post(PATH, asked))).isEqualTo("delegation-there-already");
        String id = entered.json().get("id").asString();
        Api delegate = self(agency, DELEGATE);
        assertThat(delegate.get(PATH + "/me").json().at("/items/0/actions")).isEmpty();
        assertThat(code(end(delegate, id))).isEqualTo("only-the-official-or-hr");
        assertThat(self(agency, ONE).get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(code(end(self(agency, ONE), id))).isEqualTo("delegation-unknown");
        assertThat(self(agency, HEAD).get(PATH + "/me").json().at("/items/0/actions/0").asString())
                .isEqualTo("END");
        assertThat(agency.admin().get(PATH).json().at("/items/0/actions/0").asString())
                .isEqualTo("END");
        assertThat(end(self(agency, HEAD), id).json().get("actions")).isEmpty();
        assertThat(end(self(agency, HEAD), id).status()).isEqualTo(412);
        assertThat(
                        TestAgency.text(
                                "select string_agg(act, ' ' order by at) from platform.audit_entry where reference = '"
                                        + id
                                        + "'"))
                .isEqualTo("DELEGATION_MADE DELEGATION_ENDED");
        Map<String, Object> himself = asked(agency, "VERIFY_LOGS");
        himself.put("delegateId", agency.person(HEAD));
        assertThat(finding(self(agency, HEAD).post(PATH, himself)))
                .isEqualTo("delegate-is-the-official");
    }

    @Test
    void isMadeByNobodyWhoDecidesNothingAndOfNobodyWhomHrForgets() {
        TestAgency agency = agency("delegate-nothing");
        Map<String, Object> asked = asked(agency, "DECIDE_REQUESTS");

        assertThat(finding(self(agency, ONE).post(PATH, asked))).isEqualTo("delegation-of-nothing");
        assertThat(finding(agency.admin().post(PATH, asked))).isEqualTo("delegation-of-nothing");
        asked.put("letterNumber", "ND-8/2026");
        Api.Answer forgotten = agency.admin().post(PATH, asked);
        assertThat(finding(forgotten)).isEqualTo("field-missing");
        assertThat(forgotten.json().at("/errors/0/field").asString()).isEqualTo("officialId");
        asked.put("officialId", agency.person(HEAD));
        assertThat(agency.admin().post(PATH, asked).status()).isEqualTo(201);
    }

    private static void seesNothing(TestAgency agency, String path) {
        Api delegate = self(agency, DELEGATE);
        assertThat(delegate.get(REQUESTS).json().get("items")).isEmpty();
        assertThat(delegate.get(path).status()).isEqualTo(404);
        assertThat(code(decide(delegate, path))).isEqualTo("attendance-request-unknown");
        assertThat(delegate.get("/v1/inbox/me").json().get("items")).isEmpty();
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addHead("U1", HEAD);
        agency.addHead("U1", OTHER_HEAD);
        agency.addTeam("U1", HEAD, ONE, DELEGATE);
        return agency;
    }

    private static String made(TestAgency agency, String act) {
        Api.Answer made = self(agency, HEAD).post(PATH, asked(agency, act));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private static Map<String, Object> asked(TestAgency agency, String act) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("delegateId", agency.person(DELEGATE));
        asked.put("acts", List.of(act));
        asked.put("from", "2026-06-02");
        asked.put("to", "2026-06-12");
        return asked;
    }

    private static Api.Answer end(Api who, String id) {
        return who.with("If-Match", "\"1\"").post(PATH + "/" + id + "/ending", Map.of());
    }

    private static String ask(TestAgency agency, String nip, String date) {
        Api.Answer asked =
                self(agency, nip)
                        .post(
                                REQUESTS,
                                Map.of("kind", "WFA", "date", date, "reason", "Rapat daring"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return REQUESTS + "/" + asked.json().get("id").asString();
    }

    private static Api.Answer decide(Api who, String path) {
        return who.with("If-Match", "\"1\"")
                .post(path + "/decision", Map.of("decision", "GRANT", "note", "Sudah dibaca"));
    }

    /** Of the head. */
    private static String tasks(TestAgency agency) {
        return "select count(*) from inbox_task where open and assignee_id = '"
                + agency.person(HEAD)
                + "'";
    }

    private static Api self(TestAgency agency, String nip) {
        return agency.as(agency.person(nip), Role.PEGAWAI);
    }

    private static String finding(Api.Answer answer) {
        return answer.json().at("/errors/0/code").asString(answer.text());
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
