package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.conflict.app.FollowConflicts;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whose service has ended decides about nobody from the day after on. */
@ServiceTest
class LeftOfficialIT {

    private static final String DIRECTOR = "190001012000011001";
    private static final String HEAD = "190001012000011002";
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String REQUESTS = "/v1/attendance-requests";

    private final int port;
    private final FollowConflicts followConflicts;

    LeftOfficialIT(@LocalServerPort int port, @Autowired FollowConflicts followConflicts) {
        this.port = port;
        this.followConflicts = followConflicts;
    }

    @Test
    void isFollowedByWhoIsNextAboveUntilHrNamesAnother() {
        TestAgency agency = agency("left-assessor");
        assertThat(withoutAssessor(agency)).isEqualTo(1);

        leaves(agency, HEAD, "2026-06-10");
        follow(agency);

        assertThat(assessors(agency, ONE))
                .isEqualTo("HEAD 2022-01-01 2026-06-09, DIRECTOR 2026-06-10 null");
        agency.eventually(
                "select string_agg(lower(assessor.during) || ' ' || assessor_id, ', ' order by lower(assessor.during))"
                        + " from directory.assessor join directory.assignment using (assignment_id) where person_id = '"
                        + agency.person(ONE)
                        + "'",
                "2022-01-01 %s, 2026-06-10 %s"
                        .formatted(agency.person(HEAD), agency.person(DIRECTOR)));
        agency.setClock("2026-06-10T08:00:00");
        assertThat(withoutAssessor(agency)).as("whom HR has to name one for").isEqualTo(3);
        handOver(agency, "2026-06-12");
        follow(agency);
        assertThat(assessors(agency, ONE))
                .isEqualTo(
                        "HEAD 2022-01-01 2026-06-09, DIRECTOR 2026-06-10 2026-06-11, DIRECTOR 2026-06-12 null");
    }

    @Test
    void assessesAgainWhereHisLeavingWasEnteredInError() {
        TestAgency agency = agency("left-back");
        leaves(agency, HEAD, "2026-06-10");
        follow(agency);
        String version =
                TestAgency.text(
                        "select revision from person where person_id = '"
                                + agency.person(HEAD)
                                + "'");
        Api.Answer back =
                agency.admin()
                        .with("If-Match", "\"" + version + "\"")
                        .post(
                                "/v1/people/" + agency.person(HEAD) + "/service-changes",
                                Map.of(
                                        "status", "AKTIF",
                                        "from", "2026-06-10",
                                        "decreeNumber", "SK-4"));
        assertThat(back.status()).as(back.text()).isEqualTo(200);

        follow(agency);

        assertThat(assessors(agency, ONE)).isEqualTo("HEAD 2022-01-01 null");
    }

    @Test
    void decidesNothingThatWaitsForHim() {
        TestAgency agency = agency("left-waits");
        String id =
                self(agency, ONE)
                        .post(
                                REQUESTS,
                                Map.of("kind", "WFA", "date", "2026-06-03", "reason", "Rapat"))
                        .json()
                        .get("id")
                        .asString();
        assertThat(waiting(agency, HEAD)).hasSize(1);
        leaves(agency, HEAD, "2026-06-10");
        agency.setClock("2026-06-10T08:00:00");

        assertThat(waiting(agency, HEAD)).isEmpty();
        assertThat(decide(agency, HEAD, id).status()).isIn(403, 404);
        assertThat(decide(agency, DIRECTOR, id).status()).isEqualTo(200);
    }

    @Test
    void isNamedByNobodyAnyMore() {
        TestAgency agency = agency("left-named");
        leaves(agency, TWO, "2026-06-02");

        Api.Answer delegate =
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
        Api.Answer team =
                agency.admin()
                        .post(
                                "/v1/assessor-handovers",
                                Map.of(
                                        "fromPersonId",
                                        agency.person(HEAD),
                                        "toPersonId",
                                        agency.person(TWO),
                                        "since",
                                        "2026-06-02",
                                        "reason",
                                        "Plh"));

        for (Api.Answer refused : List.of(delegate, team)) {
            assertThat(refused.json().at("/errors/0/code").asString())
                    .as(refused.text())
                    .isEqualTo("official-has-left");
        }
    }

    @Test
    void isNobodysDelegateAnyMore() {
        TestAgency agency = agency("left-delegate");
        String id =
                self(agency, ONE)
                        .post(
                                REQUESTS,
                                Map.of("kind", "WFA", "date", "2026-06-03", "reason", "Rapat"))
                        .json()
                        .get("id")
                        .asString();
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
        assertThat(waiting(agency, TWO)).hasSize(1);

        leaves(agency, TWO, "2026-06-05");
        agency.setClock("2026-06-05T08:00:00");

        assertThat(waiting(agency, TWO)).isEmpty();
        assertThat(decide(agency, TWO, id).status()).isIn(403, 404);
        assertThat(decide(agency, HEAD, id).status()).isEqualTo(200);
    }

    private void follow(TestAgency agency) {
        AgencyScope.run(
                agency.id(),
                () -> assertThat(followConflicts.follow(agency.id(), null, 200)).isEmpty());
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

    private static void leaves(TestAgency agency, String nip, String from) {
        Api.Answer left =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .post(
                                "/v1/people/" + agency.person(nip) + "/service-changes",
                                Map.of("status", "PENSIUN", "from", from, "decreeNumber", "SK-3"));
        assertThat(left.status()).as(left.text()).isEqualTo(200);
    }

    private static void handOver(TestAgency agency, String since) {
        Api.Answer answer =
                agency.admin()
                        .post(
                                "/v1/assessor-handovers",
                                Map.of(
                                        "fromPersonId",
                                        agency.person(HEAD),
                                        "toPersonId",
                                        agency.person(DIRECTOR),
                                        "since",
                                        since,
                                        "reason",
                                        "Kepala pensiun"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode waiting(TestAgency agency, String nip) {
        return self(agency, nip).get(REQUESTS).json().get("items");
    }

    private static Api.Answer decide(TestAgency agency, String nip, String id) {
        return self(agency, nip)
                .with("If-Match", "\"1\"")
                .post(
                        REQUESTS + "/" + id + "/decision",
                        Map.of("decision", "GRANT", "note", "Sudah dibaca"));
    }

    /** What HR is shown of work that waits. */
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
}
