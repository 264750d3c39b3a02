package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.attendance.DutyMinutes;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks for all people and days by one statement. */
@Repository
class JdbcDutyMinutes implements DutyMinutes {

    private static final String OWED =
            """
            with recursive day as (
                select person_id, date from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            ),
            """
                    + ScheduleInForce.TABLES
                    + ScheduleInForce.OFF
                    + """
                    select said.person_id,
                           sum(extract(epoch from coalesce(own.ends, hours.ends) - coalesce(own.starts, hours.starts)) / 60
                               - coalesce(own.break_minutes, hours.break_minutes))::int as minutes
                    from said
                    left join work_schedule_day own on own.code = said.code and own.version = said.version
                        and own.weekday = extract(isodow from said.date)
                    left join national_working_hours hours
                        on said.code is null and hours.weekday = extract(isodow from said.date)
                        and hours.during @> said.date
                    left join holiday on holiday.date = said.date
                    where holiday.date is null and (said.unit_id, said.date) not in (select unit_id, date from off)
                      and coalesce(own.starts, hours.starts) is not null
                    group by said.person_id
                    """;

    private final JdbcClient jdbc;

    JdbcDutyMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owed(PersonId person, int minutes) {}

    @Override
    public Map<PersonId, Integer> minutes(List<StaleDays.Day> days) {
        return StaleDayRows.forDays(jdbc, OWED, days)
                .query(
                        (row, number) ->
                                new Owed(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getInt("minutes")))
                .list()
                .stream()
                .collect(toMap(Owed::person, Owed::minutes));
    }
}
