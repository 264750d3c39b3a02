package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.attendance.app.MarkEndedDays;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day that is over, of people of whom nothing tells. */
@ServiceTest
class EndedDayIT {

    private static final String NIP = "190001012000012001";

    private final int port;
    private final MarkEndedDays markEndedDays;

    @Autowired
    EndedDayIT(@LocalServerPort int port, MarkEndedDays markEndedDays) {
        this.port = port;
        this.markEndedDays = markEndedDays;
    }

    @Test
    void resolvesTheDayOfWhoeverDidNotComeAndOfWhoeverDidNotLeave() {
        TestAgency agency = TestAgency.open(port, "ended-day");
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP, "190001012000012002");
        String serial = "TST" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, serial);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-01-01");
        TerminalsOf.push(port, serial, "7\t2026-06-02 07:31:00\t0\t15");
        days(agency, "2026-06-02 INCOMPLETE");

        mark(agency);
        days(agency, "2026-06-01 ABSENT,2026-06-01 ABSENT,2026-06-02 INCOMPLETE");
        agency.setClock("2026-06-04T01:10:00");
        mark(agency);

        days(
                agency,
                "2026-06-01 ABSENT,2026-06-01 ABSENT,2026-06-02 ABSENT,2026-06-02 PRESENT,"
                        + "2026-06-03 ABSENT,2026-06-03 ABSENT");
        mark(agency);
        assertThat(waiting(agency)).isEqualTo("0");
    }

    private void mark(TestAgency agency) {
        AgencyScope.run(agency.id(), () -> markEndedDays.mark(agency.id()));
    }

    private static String waiting(TestAgency agency) {
        return TestAgency.text(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'");
    }

    private static void days(TestAgency agency, String expected) {
        agency.eventually(
                "select string_agg(date || ' ' || status, ',' order by date, status) from attendance_day where agency_id = '"
                        + agency.id()
                        + "'",
                expected);
    }
}
