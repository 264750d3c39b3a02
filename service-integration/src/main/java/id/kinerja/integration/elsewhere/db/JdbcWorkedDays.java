package id.kinerja.integration.elsewhere.db;

import id.kinerja.integration.elsewhere.WorkedDays;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkedDays implements WorkedDays {

    private static final String ONE_OF =
            """
            select exists (
                select from unnest(:days::date[]) as asked (day)
                where day > :today::date and exists (select from shift where agency_id = platform.agency())
                   or exists (select from rostered_day turn
                              where turn.agency_id = platform.agency() and turn.date = day
                                and starts_at is not null and not on_call)
                   or not exists (select from holiday where holiday.agency_id = platform.agency() and holiday.date = day)
                      and (exists (select from national_working_hours hours
                                   where hours.weekday = extract(isodow from day) and hours.during @> day)
                           or exists (select from schedule_assignment assigned
                                      join work_schedule_span span using (agency_id, code)
                                      join work_schedule_day own using (agency_id, code, version)
                                      where agency_id = platform.agency() and own.weekday = extract(isodow from day)
                                        and day between assigned.from_date and assigned.to_date
                                        and day between span.from_date and span.to_date)))
            """;

    private final JdbcClient jdbc;

    JdbcWorkedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean includeOneOf(Collection<LocalDate> days, LocalDate today) {
        return jdbc.sql(ONE_OF)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
