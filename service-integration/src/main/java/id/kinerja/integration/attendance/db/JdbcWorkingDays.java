package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.WorkingDays;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks for all days of a person by one statement, by the rules that a day is resolved by. */
@Repository
class JdbcWorkingDays implements WorkingDays {

    private static final String WORKING =
            """
            with recursive day as materialized (
                select distinct :person::uuid as person_id, due.date::date as date
                from unnest(:froms::date[], :tos::date[]) as asked (first, last)
                cross join generate_series(asked.first, asked.last, interval '1 day') as due (date)
            ),
            """
                    + ScheduleInForce.TABLES
                    + ScheduleInForce.OFF
                    + """
                    select said.date from said
                    left join rostered_day rostered
                        on rostered.person_id = said.person_id and rostered.date = said.date
                    left join work_schedule_day own on own.code = said.code and own.version = said.version
                        and own.weekday = extract(isodow from said.date)
                    left join national_working_hours hours
                        on said.code is null and hours.weekday = extract(isodow from said.date)
                        and hours.during @> said.date
                    left join holiday on holiday.date = said.date
                    where case when rostered.person_id is null
                               then coalesce(own.starts, hours.starts) is not null and holiday.date is null
                                    and (said.unit_id, said.date) not in (select unit_id, date from off)
                               else rostered.starts_at is not null and not rostered.on_call end
                    """;

    private final JdbcClient jdbc;

    JdbcWorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LocalDate> of(PersonId person, Collection<DateRange> ranges) {
        return ranges.isEmpty()
                ? Set.of()
                : jdbc.sql(WORKING)
                        .param("person", person.toString())
                        .param("froms", texts(ranges, DateRange::from))
                        .param("tos", texts(ranges, DateRange::lastDay))
                        .query((row, number) -> row.getObject("date", LocalDate.class))
                        .set();
    }

    private static String[] texts(
            Collection<DateRange> ranges, Function<DateRange, LocalDate> end) {
        return ranges.stream().map(end).map(LocalDate::toString).toArray(String[]::new);
    }
}
