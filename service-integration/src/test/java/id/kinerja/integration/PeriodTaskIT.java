package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.period.app.RemindOfPeriods;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class PeriodTaskIT {

    private final int port;
    private final RemindOfPeriods remindOfPeriods;

    @Autowired
    PeriodTaskIT(@LocalServerPort int port, RemindOfPeriods remindOfPeriods) {
        this.port = port;
        this.remindOfPeriods = remindOfPeriods;
    }

    @Test
    void asksHrToCloseAMonthThatIsOverUntilEveryUnitIsClosed() {
        TestAgency agency = TestAgency.open(port, "period-task");
        agency.addUnit("U1", null);
        agency.addPeople("U1", "190001012000012001");
        remind(agency);
        assertThat(tasks(agency)).as("nobody has attendance yet").isEmpty();
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '" + agency.id() + "'",
                "31");
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");

        remind(agency);
        remind(agency);

        assertThat(tasks(agency)).isEqualTo("PERIOD_TO_CLOSE open 1");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                agency.admin()
                                                        .get("/v1/inbox/me")
                                                        .json()
                                                        .at("/items/0/label")
                                                        .asString())
                                        .isEqualTo("Periode kehadiran menunggu ditutup"));
        agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(tasks(agency)).isEqualTo("PERIOD_TO_CLOSE done 2");
    }

    private void remind(TestAgency agency) {
        AgencyScope.run(agency.id(), () -> remindOfPeriods.remind(agency.id()));
    }

    private static String tasks(TestAgency agency) {
        return TestAgency.text(
                "select coalesce(string_agg(kind || case when open then ' open ' else ' done ' end || revision, ', '), '') from platform.task where agency_id = '"
                        + agency.id()
                        + "'");
    }
}
