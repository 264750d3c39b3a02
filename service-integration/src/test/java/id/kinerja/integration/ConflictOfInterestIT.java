package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.conflict.app.FollowConflicts;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whoever has a conflict of interest about somebody doesn't assess him; his superior does. */
@ServiceTest
class ConflictOfInterestIT {

    private static final String DIRECTOR = "190001012000011001";
    private static final String HEAD = "190001012000011002";
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String PATH = "/v1/conflicts-of-interest";

    private final int port;
    private final FollowConflicts followConflicts;

    ConflictOfInterestIT(@LocalServerPort int port, @Autowired FollowConflicts followConflicts) {
        this.port = port;
        this.followConflicts = followConflicts;
    }

    @Test
    void letsTheSuperiorOfTheAssessorAssessUntilItIsWithdrawn() {
        TestAgency agency = agency("conflict-lift");

        Api.Answer declared = declare(agency, "2026-06-10", null);

        assertThat(declared.status()).as(declared.text()).isEqualTo(201);
        assertThat(declared.json().at("/actions/0").asString()).isEqualTo("WITHDRAW");
        assertThat(assessors(agency, ONE))
                .isEqualTo("HEAD 2022-01-01 2026-06-09, DIRECTOR 2026-06-10 null");
        assertThat(assessors(agency, TWO)).isEqualTo("HEAD 2022-01-01 null");
        agency.setClock("2026-06-20T08:00:00");
        String id = declared.json().get("id").asString();
        Api.Answer withdrawn = withdraw(self(agency, HEAD), id, Map.of("from", "2026-07-01"));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().at("/actions/0").asString())
                .as("until then it can be withdrawn earlier")
                .isEqualTo("WITHDRAW");
        assertThat(assessors(agency, ONE))
                .isEqualTo(
                        "HEAD 2022-01-01 2026-06-09, DIRECTOR 2026-06-10 2026-06-30, HEAD 2026-07-01 null");
        Api again = self(agency, HEAD).with("If-Match", "\"2\"");
        assertThat(code(again.post(PATH + "/" + id + "/withdrawal", Map.of("from", "2026-07-02"))))
                .isEqualTo("conflict-of-interest-over");
        assertThat(
                        finding(
                                agency.admin()
                                        .with("If-Match", "\"2\"")
                                        .post(
                                                PATH + "/" + id + "/withdrawal",
                                                Map.of("from", "2026-06-19"))))
                .isEqualTo("conflict-begins-in-the-past");
        Api.Answer earlier =
                again.post(PATH + "/" + id + "/withdrawal", Map.of("from", "2026-06-21"));
        assertThat(earlier.status()).as(earlier.text()).isEqualTo(200);
        assertThat(assessors(agency, ONE))
                .isEqualTo(
                        "HEAD 2022-01-01 2026-06-09, DIRECTOR 2026-06-10 2026-06-20, HEAD 2026-06-21 null");
        assertThat(
                        TestAgency.text(
                                "select string_agg(act, ' ' order by at) from platform.audit_entry where reference = '"
                                        + id
                                        + "'"))
                .isEqualTo(
                        "CONFLICT_OF_INTEREST_DECLARED CONFLICT_OF_INTEREST_WITHDRAWN CONFLICT_OF_INTEREST_WITHDRAWN");
    }

    @Test
    void tellsTheServicesByTheRegister() {
        TestAgency agency = agency("conflict-told");
        declare(agency, "2026-06-02", "2026-06-30");

        agency.eventually(
                "select string_agg(lower(assessor.during) || ' ' || assessor_id, ', ' order by lower(assessor.during))"
                        + " from directory.assessor join directory.assignment using (assignment_id) where person_id = '"
                        + agency.person(ONE)
                        + "'",
                "2022-01-01 %s, 2026-06-02 %s, 2026-07-01 %s"
                        .formatted(
                                agency.person(HEAD), agency.person(DIRECTOR), agency.person(HEAD)));
    }

    @Test
    void isHiddenFromWhomItIsAbout() {
        TestAgency agency = agency("conflict-hidden");
        String id = declare(agency, "2026-06-02", null).json().get("id").asString();
        Api one = self(agency, ONE);
        Api oneOfHr = agency.officer(agency.person(ONE), null);

        for (Api who : new Api[] {one, self(agency, TWO), oneOfHr}) {
            assertThat(who.get(PATH + "/" + id).status()).isEqualTo(404);
            assertThat(who.get(PATH + "/me").json().get("items")).isEmpty();
            assertThat(code(withdraw(who, id, Map.of()))).isEqualTo("conflict-of-interest-unknown");
        }
        assertThat(oneOfHr.get(PATH).json().get("items")).isEmpty();
        assertThat(one.get(PATH).status()).isEqualTo(403);
        JsonNode place =
                one.get("/v1/people/" + agency.person(ONE) + "/assignments").json().at("/items/0");
        assertThat(place.at("/assessors/1/assessorId").asString())
                .isEqualTo(agency.person(DIRECTOR));
        assertThat(place.at("/assessors/1").has("reason")).isFalse();
        // Nor does he learn of it where somebody looks at it.
        assertThat(agency.admin().get(PATH + "/" + id).json().get("note").asString())
                .isEqualTo("Adik kandung");
        assertThat(one.get("/v1/audit/looks").text()).doesNotContain("CONFLICT");
        assertThat(self(agency, DIRECTOR).get(PATH + "/" + id).status()).isEqualTo(200);
        JsonNode seen = self(agency, DIRECTOR).get(PATH + "/me").json().at("/items/0");
        assertThat(seen.get("reason").asString()).isEqualTo("KELUARGA");
        assertThat(seen.get("actions")).isEmpty();
        assertThat(code(withdraw(self(agency, DIRECTOR), id, Map.of())))
                .isEqualTo("only-the-declarer-or-hr");
    }

    @Test
    void isEnteredByHrOnALetterAndTakenBackByHrAlone() {
        TestAgency agency = agency("conflict-letter");
        Map<String, Object> said = said(agency, "2026-05-01", null);
        said.put("assessorId", agency.person(HEAD));

        assertThat(finding(agency.admin().post(PATH, said))).isEqualTo("field-missing");
        said.put("letterNumber", "ND-7/2026");
        Api.Answer entered = agency.admin().post(PATH, said);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(self(agency, TWO).post(PATH, said).status()).isEqualTo(403);
        String id = entered.json().get("id").asString();
        assertThat(self(agency, HEAD).get(PATH + "/" + id).json().get("actions")).isEmpty();
        assertThat(code(withdraw(self(agency, HEAD), id, Map.of())))
                .isEqualTo("only-the-declarer-or-hr");
        assertThat(agency.admin().get(PATH).json().at("/items/0/actions").toString())
                .isEqualTo("[\"WITHDRAW\"]");
        assertThat(withdraw(agency.admin(), id, Map.of("from", "2026-05-01")).status())
                .isEqualTo(200);
        assertThat(assessors(agency, ONE)).isEqualTo("HEAD 2022-01-01 null");
    }

    @Test
    void saysWhatIsWrong() {
        TestAgency agency = agency("conflict-wrong");
        Map<String, Object> ofHimself = said(agency, "2026-06-02", null);
        ofHimself.put("personId", agency.person(HEAD));

        assertThat(finding(self(agency, HEAD).post(PATH, ofHimself)))
                .isEqualTo("conflict-with-oneself");
        assertThat(finding(declare(agency, "2026-06-01", null)))
                .isEqualTo("conflict-begins-in-the-past");
        assertThat(finding(declare(agency, "2026-06-05", "2026-06-04")))
                .isEqualTo("ends-before-it-starts");
        assertThat(declare(agency, "2026-06-02", "2026-06-30").status()).isEqualTo(201);
        assertThat(code(declare(agency, "2026-06-30", null)))
                .isEqualTo("conflict-of-interest-declared");
        Api.Answer behind = declare(agency, "2026-07-01", null);
        assertThat(behind.status()).as(behind.text()).isEqualTo(201);
        String id = behind.json().get("id").asString();
        assertThat(withdraw(self(agency, HEAD), id, Map.of()).status()).isEqualTo(200);
        assertThat(declare(agency, "2026-07-01", null).status()).isEqualTo(201);
        Api again = self(agency, HEAD).with("If-Match", "\"2\"");
        assertThat(code(again.post(PATH + "/" + id + "/withdrawal", Map.of())))
                .isEqualTo("conflict-of-interest-over");
    }

    @Test
    void takesFromTheAssessorWhatWaitsAlready() {
        TestAgency agency = agency("conflict-waits");
        String requests = "/v1/attendance-requests";
        Map<String, Object> asked =
                Map.of("kind", "WFA", "date", "2026-06-03", "reason", "Rapat daring");
        String id = self(agency, ONE).post(requests, asked).json().get("id").asString();
        Map<String, Object> grant = Map.of("decision", "GRANT", "note", "Sudah dibaca");
        Api headOfHr = agency.officer(agency.person(HEAD), null);
        assertThat(headOfHr.get(requests).json().get("items")).hasSize(1);

        declare(agency, "2026-06-02", null);

        assertThat(headOfHr.get(requests).json().get("items")).isEmpty();
        assertThat(
                        headOfHr.get(requests + "?unit=" + agency.unit("U2"))
                                .json()
                                .at("/items/0/actions"))
                .isEmpty();
        for (Api head : new Api[] {self(agency, HEAD), headOfHr}) {
            Api.Answer refused =
                    head.with("If-Match", "\"1\"").post(requests + "/" + id + "/decision", grant);
            assertThat(refused.status()).as(refused.text()).isIn(403, 404);
        }
        Api director = self(agency, DIRECTOR);
        assertThat(director.get(requests).json().at("/items/0/id").asString()).isEqualTo(id);
        Api.Answer granted =
                director.with("If-Match", "\"1\"").post(requests + "/" + id + "/decision", grant);
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
    }

    @Test
    void leavesLeaveThatTheTopmostOfficialWouldDecideToHr() {
        TestAgency agency = agency("conflict-top");
        Api one = self(agency, ONE);
        Map<String, Object> sick =
                Map.of("type", "SAKIT", "from", "2026-05-27", "to", "2026-05-28", "proof", "SKD-1");
        Api.Answer asked = one.post("/v1/leave-requests", sick);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String path = "/v1/leave-requests/" + asked.json().get("id").asString();
        Api.Answer considered =
                self(agency, HEAD)
                        .with("If-Match", "\"1\"")
                        .post(path + "/consideration", Map.of("opinion", "AGREE"));
        assertThat(considered.status()).as(considered.text()).isEqualTo(200);
        Map<String, Object> approved =
                Map.of(
                        "outcome", "APPROVED",
                        "note", "Sudah dibaca",
                        "decreeNumber", "SK-9/2026",
                        "decreeDate", "2026-06-02");

        assertThat(declaredBy(agency, DIRECTOR).status()).isEqualTo(201);
        Api officer = agency.officer(agency.person(TWO), null);
        assertThat(declaredBy(agency, TWO).status()).isEqualTo(201);

        for (Api who : new Api[] {self(agency, DIRECTOR), self(agency, HEAD), officer}) {
            assertThat(who.with("If-Match", "\"2\"").post(path + "/decision", approved).status())
                    .isIn(403, 404);
        }
        Api.Answer decided =
                agency.admin().with("If-Match", "\"2\"").post(path + "/decision", approved);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }

    @Test
    void leavesNobodyToAssessWhereNobodyIsAbove() {
        TestAgency agency = agency("conflict-none");
        Map<String, Object> ofTheHead = said(agency, "2026-06-02", null);
        ofTheHead.put("personId", agency.person(HEAD));
        int before = withoutAssessor(agency);

        Api.Answer declared = self(agency, DIRECTOR).post(PATH, ofTheHead);

        assertThat(declared.status()).as(declared.text()).isEqualTo(201);
        assertThat(withoutAssessor(agency)).as("whom HR has to name one for").isEqualTo(before + 1);
        agency.eventually(
                "select official_id || ' ' || during from directory.conflict where person_id = '"
                        + agency.person(HEAD)
                        + "'",
                agency.person(DIRECTOR) + " [2026-06-02,)");
        String id = declared.json().get("id").asString();
        assertThat(withdraw(self(agency, DIRECTOR), id, Map.of()).status()).isEqualTo(200);
        assertThat(withoutAssessor(agency)).isEqualTo(before);
        agency.eventually(
                "select during from directory.conflict where conflict_id = '" + id + "'", "empty");
    }

    @Test
    void isToldWhereItWasDeclaredBeforeAnythingWasTold() {
        TestAgency agency = agency("conflict-before");
        String id = declare(agency, "2026-06-02", null).json().get("id").asString();
        String copies = "select count(*) from directory.conflict where conflict_id = '" + id + "'";
        agency.eventually(copies, "1");
        TestAgency.text(
                "delete from directory.conflict where conflict_id = '" + id + "' returning 1");
        TestAgency.text(
                "update conflict_of_interest set told = false where conflict_id = '"
                        + id
                        + "' returning 1");

        AgencyScope.call(agency.id(), () -> followConflicts.follow(agency.id(), null, 200));

        agency.eventually(copies, "1");
        assertThat(
                        TestAgency.text(
                                "select told from conflict_of_interest where conflict_id = '"
                                        + id
                                        + "'"))
                .isEqualTo("t");
    }

    private static int withoutAssessor(TestAgency agency) {
        return agency.admin()
                .get("/v1/hr-work-items")
                .json()
                .get("work")
                .valueStream()
                .filter(item -> item.path("kind").asString("").equals("NO_ASSESSOR"))
                .mapToInt(item -> item.get("count").asInt())
                .sum();
    }

    @Test
    void keepsADelegateFromDecidingInTheNameOfAnother() {
        TestAgency agency = agency("conflict-delegate");
        Api.Answer made =
                self(agency, HEAD)
                        .post(
                                "/v1/delegations",
                                Map.of(
                                        "delegateId",
                                        agency.person(TWO),
                                        "acts",
                                        List.of("DECIDE_REQUESTS"),
                                        "from",
                                        "2026-06-02",
                                        "to",
                                        "2026-06-30"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        self(agency, ONE)
                .post(
                        "/v1/attendance-requests",
                        Map.of("kind", "WFA", "date", "2026-06-03", "reason", "Rapat daring"));
        Api two = self(agency, TWO);
        assertThat(two.get("/v1/attendance-requests").json().get("items")).hasSize(1);

        assertThat(declaredBy(agency, TWO).status()).isEqualTo(201);

        assertThat(two.get("/v1/attendance-requests").json().get("items")).isEmpty();
        assertThat(assessors(agency, ONE)).isEqualTo("HEAD 2022-01-01 null");
    }

    private static Api.Answer declaredBy(TestAgency agency, String nip) {
        return self(agency, nip).post(PATH, said(agency, "2026-06-02", null));
    }

    @Test
    void holdsInAPlaceThatHeIsGivenLater() {
        TestAgency agency = agency("conflict-place");
        declare(agency, "2026-06-02", null);
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("unitId", agency.unit("U2"));
        place.put("positionCode", "J9");
        place.put("positionName", "Analis");
        place.put("jenisJabatan", "FUNGSIONAL");
        place.put("penugasan", "DEFINITIF");
        place.put("decreeNumber", "SK-9");
        place.put("from", "2026-06-15");
        Api.Answer placed =
                agency.admin().post("/v1/people/" + agency.person(ONE) + "/assignments", place);
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);

        AgencyScope.run(
                agency.id(),
                () -> assertThat(followConflicts.follow(agency.id(), null, 200)).isEmpty());

        assertThat(assessors(agency, ONE))
                .isEqualTo(
                        "HEAD 2022-01-01 2026-06-01, DIRECTOR 2026-06-02 2026-06-14, DIRECTOR 2026-06-15 null");
    }

    /** A head under a director, and two under the head. */
    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", "U1");
        agency.addHead("U1", DIRECTOR);
        agency.addRows(
                HEAD
                        + ",Kepala,PNS,U2,K1,ADMINISTRATOR,D,12,IV/a,2022-01-01,,SK-1,"
                        + DIRECTOR
                        + ",AKTIF\n");
        agency.addTeam("U2", HEAD, ONE, TWO);
        return agency;
    }

    private static Api.Answer declare(TestAgency agency, String from, @Nullable String to) {
        return self(agency, HEAD).post(PATH, said(agency, from, to));
    }

    private static Map<String, Object> said(TestAgency agency, String from, @Nullable String to) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("personId", agency.person(ONE));
        said.put("reason", "KELUARGA");
        said.put("note", "Adik kandung");
        said.put("from", from);
        said.put("to", to);
        return said;
    }

    private static Api.Answer withdraw(Api who, String id, Map<String, Object> body) {
        Api seen = who.with("If-Match", "\"1\"");
        return seen.post(PATH + "/" + id + "/withdrawal", body);
    }

    private static Api self(TestAgency agency, String nip) {
        return agency.as(agency.person(nip), Role.PEGAWAI);
    }

    private static String assessors(TestAgency agency, String nip) {
        return TestAgency.text(
                        "select string_agg(assessor_id || ' ' || assessor.valid_from || ' '"
                                + " || coalesce(assessor.valid_to::text, 'null'), ', ' order by assessor.valid_from)"
                                + " from assessor join assignment using (assignment_id) where person_id = '"
                                + agency.person(nip)
                                + "'")
                .replace(agency.person(HEAD), "HEAD")
                .replace(agency.person(DIRECTOR), "DIRECTOR");
    }

    private static String finding(Api.Answer answer) {
        return answer.json().at("/errors/0/code").asString(answer.text());
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
