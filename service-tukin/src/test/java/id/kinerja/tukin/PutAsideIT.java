package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Events that could not be taken, beside a run that would pay without them. */
@ServiceTest
class PutAsideIT {

    private final PayDesk desk;

    PutAsideIT(@LocalServerPort int port) {
        desk = new PayDesk(port);
    }

    @Test
    void tellsWhoeverApprovesHowManyEventsOfTheAgencyWait() {
        putAside(AgencyId.next());
        String may = desk.open("2026-05");
        assertThat(waiting(may).asInt(-1)).isZero();

        putAside(desk.agency());
        putAside(desk.agency());

        assertThat(waiting(may).asInt()).isEqualTo(2);
        desk.calculated(may);
        desk.check(may);
        assertThat(waiting(may).asInt()).isEqualTo(2);
        takenAgain(desk.agency());
        assertThat(waiting(may).asInt(-1)).isZero();
        assertThat(desk.approve(may).status()).isEqualTo(200);
        assertThat(waiting(may).isMissingNode()).isTrue();
    }

    private JsonNode waiting(String run) {
        return desk.run(run).at("/waiting/eventsPutAside");
    }

    private static void putAside(AgencyId agency) {
        asOwner(
                "insert into platform.dead_letter (id, listener, topic, partition, \"offset\", cause, agency_id)"
                        + " select uuidv7(), 'tukin-leave', 'put-aside-in-a-test', 0,"
                        + " count(*), 'java.lang.IllegalStateException', '"
                        + agency
                        + "' from platform.dead_letter");
    }

    private static void takenAgain(AgencyId agency) {
        asOwner(
                "update platform.dead_letter set replayed_at = clock_timestamp() where agency_id = '"
                        + agency
                        + "'");
    }

    private static void asOwner(String sql) {
        try (Connection owner = TestPostgres.superuser("tukin");
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }
}
