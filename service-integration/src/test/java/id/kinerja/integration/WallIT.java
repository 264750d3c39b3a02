package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.ListensAsTheTableSays;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.StandsBehindTheWall;
import org.junit.jupiter.api.Test;

@ServiceTest
class WallIT implements StandsBehindTheWall, ListensAsTheTableSays {

    @Test
    void letsNobodyAlterWhatStands() {
        assertThat(
                        TestAgency.text(
                                """
                                select string_agg(distinct table_name || ' ' || privilege_type, ', ')
                                from information_schema.role_table_grants
                                where grantee like '%_app' and privilege_type in ('UPDATE', 'DELETE')
                                  and table_name in ('attendance_period', 'attendance_correction', 'leave',
                                                     'discipline_decision', 'punch', 'raw_upload', 'stale_day')
                                """))
                .as("what may be altered: of these, the waiting list alone")
                .isEqualTo("stale_day DELETE, stale_day UPDATE");
    }
}
