package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class WallIT {

    /** Whoever adds a table may forget the wall; this doesn't. */
    @Test
    void standsBeforeEveryTableOfAnAgency() {
        assertThat(
                        TestAgency.text(
                                """
                                select coalesce(string_agg(relname, ' '), 'none') from pg_class
                                join pg_namespace on pg_namespace.oid = relnamespace and nspname = 'public'
                                where relkind in ('r', 'p')
                                  and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'agency_id')
                                  and not (relrowsecurity and relforcerowsecurity
                                           and exists (select from pg_policy where polrelid = pg_class.oid and polname = 'wall'))
                                """))
                .isEqualTo("none");
    }

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
