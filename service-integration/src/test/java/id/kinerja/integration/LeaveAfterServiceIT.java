package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Leave that was granted for days on which somebody serves no more; today is 2 June 2026. */
@ServiceTest
class LeaveAfterServiceIT {

    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";

    private final int port;

    LeaveAfterServiceIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void isATaskOfHrUntilItIsCalledOffAndTakesNothingFromTheBalance() {
        TestAgency agency = agency("after-service");
        Api admin = agency.admin();
        String person = agency.person(SATU);
        record(agency, person, "2026-05-11", "2026-05-12");
        String across = record(agency, person, "2026-06-04", "2026-06-09");
        String behind = record(agency, person, "2026-06-15", "2026-06-19");
        assertThat(used(admin, person)).isEqualTo(11);

        agency.retires(SATU, "2026-06-06");

        assertThat(tasks(agency)).isEqualTo("U1 " + across + ", null " + behind);
        assertThat(used(admin, person)).isEqualTo(4);
        Api.Answer cancelled =
                admin.with("If-Match", "\"1\"").post("/v1/leaves/" + behind + "/cancellation", "");
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(tasks(agency)).isEqualTo("U1 " + across);
    }

    @Test
    void goesOnWhereTheEndOfServiceIsTakenBack() {
        TestAgency agency = agency("after-service-back");
        Api admin = agency.admin();
        String person = agency.person(SATU);
        String behind = record(agency, person, "2026-06-15", "2026-06-19");
        String place =
                admin.get("/v1/people/" + person + "/assignments")
                        .json()
                        .at("/items/0/id")
                        .asString();
        agency.retires(SATU, "2026-06-06");
        assertThat(tasks(agency)).isEqualTo("null " + behind);

        Api.Answer withdrawn =
                admin.with("If-Match", "\"2\"")
                        .post(
                                "/v1/people/" + person + "/service-withdrawals",
                                Map.of(
                                        "from", "2026-06-06",
                                        "reason", "Salah orang",
                                        "goingOn", List.of(place)));

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(tasks(agency)).isEqualTo("none");
        assertThat(used(admin, person)).isEqualTo(5);
    }

    @Test
    void isATaskTooWhereAFileSaysThatHeLeaves() {
        TestAgency agency = agency("after-service-file");
        String behind = record(agency, agency.person(SATU), "2026-06-15", "2026-06-19");
        record(agency, agency.person(DUA), "2026-06-15", "2026-06-19");

        agency.addRows(
                SATU + ",Contoh,PNS,U1,J1,JFT,D,8,III/c,2022-01-01,2026-06-05,SK-1,,PENSIUN\n");

        assertThat(tasks(agency)).isEqualTo("null " + behind);
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", SATU, DUA);
        return agency;
    }

    private static String record(TestAgency agency, String person, String from, String to) {
        Api.Answer recorded =
                agency.admin()
                        .post(
                                "/v1/leaves",
                                Map.of(
                                        "personId",
                                        person,
                                        "type",
                                        "TAHUNAN",
                                        "from",
                                        from,
                                        "to",
                                        to,
                                        "decreeNumber",
                                        "SK-CUTI-1",
                                        "decreeDate",
                                        "2026-04-30"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return recorded.json().get("id").asString();
    }

    private static int used(Api who, String person) {
        return who.get("/v1/people/" + person + "/leave-balance?year=2026")
                .json()
                .get("used")
                .asInt();
    }

    private static String tasks(TestAgency agency) {
        return TestAgency.text(
                "select coalesce(string_agg(coalesce(code, 'null') || ' ' || reference, ', ' order by reference), 'none')"
                        + " from platform.task left join unit using (unit_id)"
                        + " where kind = 'LEAVE_AFTER_SERVICE' and open and about_id is not null and task.agency_id = '"
                        + agency.id()
                        + "'");
    }
}
