package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.ScheduledDays;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScheduledDays implements ScheduledDays {

    private static final String OF_THE_SCHEDULE =
            """
            with recursive day as materialized (
                select person_id, date from attendance_day where date = any(:dates::date[])
                union select person_id, date from attendance_correction where date = any(:dates::date[])
                union select person_id, date from stale_day where date = any(:dates::date[])
            ),
            """;

    private static final String OF_THE_ASSIGNED =
            """
            with recursive target as (
                select person_id, unit_id from schedule_assignment where assignment_id = :assignment
            ),
            below as (
                select unit_id from target where unit_id is not null
                union
                select under.unit_id from unit_parent under join below on under.parent_unit_id = below.unit_id
            ),
            who as materialized (
                select person_id from target where person_id is not null
                union
                select assignment.person_id from below join assignment using (unit_id) where is_primary
                union
                select person.person_id from person
                where exists (select from target where person_id is null and unit_id is null)
            ),
            day as materialized (
                select kept.person_id, kept.date from who join attendance_day kept using (person_id)
                where kept.date between :from and :to
                union
                select noted.person_id, noted.date from who join attendance_correction noted using (person_id)
                where noted.date between :from and :to
                union
                select waiting.person_id, waiting.date from who join stale_day waiting using (person_id)
                where waiting.date between :from and :to
            ),
            """;

    private static final String MARK =
            """
            insert into stale_day (agency_id, person_id, date)
            select platform.agency(), person_id, date from said
            """;

    private final JdbcClient jdbc;

    JdbcScheduledDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void markGoingBySchedule(String code, Set<LocalDate> days) {
        jdbc.sql(marking(OF_THE_SCHEDULE, "code = :code"))
                .param("code", code)
                .param("dates", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    @Override
    public void markGoingByAssignment(UUID assignment, DateRange days) {
        jdbc.sql(marking(OF_THE_ASSIGNED, "assignment_id = :assignment"))
                .param("assignment", assignment)
                .param("from", days.from())
                .param("to", days.lastDay())
                .update();
    }

    private static String marking(String days, String which) {
        return days
                + ScheduleInForce.TABLES
                + MARK
                + " where "
                + which
                + " order by person_id, date";
    }
}
