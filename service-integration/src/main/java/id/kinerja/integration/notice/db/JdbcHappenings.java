package id.kinerja.integration.notice.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.integration.notice.Happenings;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.agency.AgencyScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHappenings implements Happenings {

    /** So far before it the two days before a working day are looked for, holidays between them. */
    private static final int BEFORE = 21;

    // A spell is told once: on its second day, and on none that follows.
    private static final String SECOND_DAYS =
            """
            select person_id, date as day from (
                select person_id, date, status,
                       lag(status) over days as before, lag(status, 2) over days as earlier
                from attendance_day
                where agency_id = platform.agency() and date >= :since and date < :before and workday
                window days as (partition by person_id order by date)
            ) as spell
            where date >= :from and status = 'ABSENT' and before = 'ABSENT' and earlier is distinct from 'ABSENT'
            order by person_id, date
            """;

    private static final String CONTRACTS =
            """
            select person.person_id, last.valid_to as day
            from person
            cross join lateral (
                select valid_to from assignment
                where assignment.person_id = person.person_id and penugasan = 'DEFINITIF' and is_primary
                order by valid_from desc limit 1
            ) as last
            where person.jenis_pegawai in ('PPPK', 'PPPK_PARUH_WAKTU') and last.valid_to between :from and :to
            order by person.person_id
            """;

    private static final String ENDING =
            """
            select recap.unit_id, recap.month
            from attendance_recap recap
            where recap.agency_id = platform.agency() and recap.object_until = :day
            """;

    private static final String WAITING =
            """
            with superior as (
                select assessor_id as person_id from assessor
                where agency_id = platform.agency() and valid_from <= :day and (valid_to is null or valid_to >= :day)
                union
                select person_id from assignment
                where leads_unit and valid_from <= :day and (valid_to is null or valid_to >= :day)
            ), waiting as (
                select assignee_id as person_id, count(*) as number from inbox_task
                where open and assignee_id is not null and service <> all(:off) group by assignee_id
                union all
                select person_id, count(*) from notice
                where agency_id = platform.agency() and read_at is null and task_id is null group by person_id
            )
            select person_id, sum(number) as number from superior join waiting using (person_id) group by person_id
            """;

    private final JdbcClient jdbc;

    private final AttendanceMonths months;

    private final SettledByAgencies settled;

    JdbcHappenings(JdbcClient jdbc, AttendanceMonths months, SettledByAgencies settled) {
        this.settled = settled;
        this.months = months;
        this.jdbc = jdbc;
    }

    @Override
    public List<OnDay> secondDaysAbsent(LocalDate from, LocalDate before) {
        return jdbc.sql(SECOND_DAYS)
                .param("since", from.minusDays(BEFORE))
                .param("from", from)
                .param("before", before)
                .query(JdbcHappenings::onDay)
                .list();
    }

    @Override
    public List<OnDay> contractsEnding(LocalDate from, LocalDate to) {
        return jdbc.sql(CONTRACTS)
                .param("from", from)
                .param("to", to)
                .query(JdbcHappenings::onDay)
                .list();
    }

    @Override
    public List<InMonth> objectionsEndingOn(LocalDate day) {
        record Recap(UnitId unit, YearMonth month) {}
        return jdbc
                .sql(ENDING)
                .param("day", day)
                .query(
                        (row, number) ->
                                new Recap(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        YearMonth.parse(row.getString("month"))))
                .list()
                .stream()
                .flatMap(
                        recap ->
                                people(recap.unit(), recap.month()).stream()
                                        .map(
                                                person ->
                                                        new InMonth(
                                                                person,
                                                                recap.unit(),
                                                                recap.month())))
                .toList();
    }

    @Override
    public Map<PersonId, Long> waitingForSuperiors(LocalDate day) {
        return jdbc
                .sql(WAITING)
                .param("day", day)
                .param("off", settled.namesOff(AgencyScope.require(), day).toArray(String[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getLong("number")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<PersonId> people(UnitId unit, YearMonth month) {
        DateRange days = months.daysOf(month);
        return jdbc.sql(
                        """
                        select distinct person_id from attendance_day
                        where unit_id = :unit and date between :from and :to
                        """)
                .param("unit", unit.value())
                .param("from", days.from())
                .param("to", days.lastDay())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    private static OnDay onDay(ResultSet row, int number) throws SQLException {
        return new OnDay(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("day", LocalDate.class));
    }
}
