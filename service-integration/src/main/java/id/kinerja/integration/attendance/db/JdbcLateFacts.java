package id.kinerja.integration.attendance.db;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.integration.attendance.LateFacts;
import id.kinerja.integration.attendance.StaleDays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLateFacts implements LateFacts {

    // A day belongs to a closed period by the unit it was kept for, or by the one it is for now.
    private static final String STANDING =
            """
            select day.person_id, day.date
            from unnest(:people::uuid[], :dates::date[], :units::uuid[]) as day (person_id, date, unit_id)
            left join attendance_day kept on kept.person_id = day.person_id and kept.date = day.date
            where exists (select from attendance_period period
                          where period.unit_id in (day.unit_id, kept.unit_id) and period.state = 'CLOSED'
                            and day.date between period.from_date and period.to_date)
            """;

    // It is compared with what is known of the day: what was noted last, or the day where that has
    // come anew since.
    private static final String KEEP =
            """
            insert into attendance_correction (agency_id, person_id, date, number, day_revision, %s)
            select platform.agency(), day.person_id, day.date, coalesce(latest.number, 0) + 1,
                   coalesce(kept.revision, 0), %s
            from %s
            left join attendance_day kept on kept.person_id = day.person_id and kept.date = day.date
            left join lateral (select * from attendance_correction noted
                               where noted.person_id = day.person_id and noted.date = day.date
                               order by number desc limit 1) latest on true
            where case when latest.number is null or latest.day_revision < kept.revision then (%s) is distinct from (%s)
                       else latest.day_revision is null or (%s) is distinct from (%s) end
            returning person_id, date, number, day_revision
            """
                    .formatted(
                            DayColumns.OUTCOME,
                            DayColumns.outcomeOf("day"),
                            DayColumns.ROWS,
                            DayColumns.outcomeOf("day"),
                            DayColumns.outcomeOf("kept"),
                            DayColumns.outcomeOf("day"),
                            DayColumns.outcomeOf("latest"));

    private final JdbcClient jdbc;

    JdbcLateFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<StaleDays.Day> standing(List<AttendanceDays.Resolved> days) {
        // Whoever closes a period locks the same row for himself alone.
        jdbc.sql("select agency_id from agency where agency_id = platform.agency() for share")
                .query(UUID.class)
                .single();
        return jdbc
                .sql(STANDING)
                .param(
                        "people",
                        days.stream().map(day -> day.day().person().value()).toArray(UUID[]::new))
                .param(
                        "dates",
                        days.stream()
                                .map(day -> day.day().date().toString())
                                .toArray(String[]::new))
                .param("units", days.stream().map(day -> day.unit().value()).toArray(UUID[]::new))
                .query(StaleDayRows::day)
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public List<Correction> keep(List<AttendanceDays.Resolved> days) {
        Map<StaleDays.Day, AttendanceDays.Resolved> byDay =
                days.stream().collect(toMap(AttendanceDays.Resolved::day, Function.identity()));
        return new DayColumns(days)
                .into(jdbc.sql(KEEP))
                .query(
                        (row, number) ->
                                new Correction(
                                        requireNonNull(byDay.get(StaleDayRows.day(row, number))),
                                        row.getInt("number"),
                                        row.getLong("day_revision")))
                .list();
    }
}
