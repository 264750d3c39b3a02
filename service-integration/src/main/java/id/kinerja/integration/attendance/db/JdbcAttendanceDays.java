package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttendanceDays implements AttendanceDays {

    // What hasn't changed is passed over, so that resolving again tells nobody anything.
    private static final String KEEP =
            """
            insert into attendance_day as kept
                (agency_id, person_id, date, unit_id, workday, status, scheduled_start, scheduled_end, first_in, last_out,
                 late_minutes, early_minutes, missing_in, missing_out, flags, punch_ids)
            select platform.agency(), person_id, date, unit_id, workday, status, scheduled_start, scheduled_end, first_in,
                   last_out, late_minutes, early_minutes, missing_in, missing_out,
                   string_to_array(flags, ','), string_to_array(punch_ids, ',')::uuid[]
            from unnest(:people::uuid[], :dates::date[], :units::uuid[], :workdays::boolean[], :statuses::text[],
                        :starts::timestamp[], :ends::timestamp[], :ins::timestamptz[], :outs::timestamptz[],
                        :lates::int[], :earlies::int[], :missingIns::boolean[], :missingOuts::boolean[],
                        :flags::text[], :punches::text[])
                as day (person_id, date, unit_id, workday, status, scheduled_start, scheduled_end, first_in, last_out,
                        late_minutes, early_minutes, missing_in, missing_out, flags, punch_ids)
            on conflict (person_id, date) do update
            set unit_id = excluded.unit_id, workday = excluded.workday, status = excluded.status,
                scheduled_start = excluded.scheduled_start, scheduled_end = excluded.scheduled_end,
                first_in = excluded.first_in, last_out = excluded.last_out, late_minutes = excluded.late_minutes,
                early_minutes = excluded.early_minutes, missing_in = excluded.missing_in,
                missing_out = excluded.missing_out, flags = excluded.flags, punch_ids = excluded.punch_ids,
                revision = kept.revision + 1
            where (kept.unit_id, kept.workday, kept.status, kept.scheduled_start, kept.scheduled_end, kept.first_in,
                   kept.last_out, kept.late_minutes, kept.early_minutes, kept.missing_in, kept.missing_out, kept.flags,
                   kept.punch_ids)
                  is distinct from
                  (excluded.unit_id, excluded.workday, excluded.status, excluded.scheduled_start,
                   excluded.scheduled_end, excluded.first_in, excluded.last_out, excluded.late_minutes,
                   excluded.early_minutes, excluded.missing_in, excluded.missing_out, excluded.flags,
                   excluded.punch_ids)
            returning person_id, date, revision
            """;

    private final JdbcClient jdbc;

    JdbcAttendanceDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> keep(List<Resolved> days) {
        Map<StaleDays.Day, Resolved> byDay =
                days.stream().collect(toMap(Resolved::day, Function.identity()));
        record Revision(StaleDays.Day day, long number) {}
        return parameters(jdbc.sql(KEEP), days)
                .query(
                        (row, number) ->
                                new Revision(
                                        new StaleDays.Day(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                row.getObject("date", LocalDate.class)),
                                        row.getLong("revision")))
                .stream()
                .map(
                        revision ->
                                new Kept(
                                        java.util.Objects.requireNonNull(byDay.get(revision.day())),
                                        revision.number()))
                .toList();
    }

    private static JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec keep, List<Resolved> days) {
        return keep.param(
                        "people",
                        days.stream().map(day -> day.day().person().value()).toArray(UUID[]::new))
                .param("dates", texts(days, day -> day.day().date().toString()))
                .param("units", days.stream().map(day -> day.unit().value()).toArray(UUID[]::new))
                .param("workdays", flags(days, AttendanceDay::workday))
                .param("statuses", texts(days, day -> day.outcome().status().name()))
                .param("starts", texts(days, day -> hours(day, WorkingHours::start)))
                .param("ends", texts(days, day -> hours(day, WorkingHours::end)))
                .param("ins", texts(days, day -> text(day.outcome().firstIn())))
                .param("outs", texts(days, day -> text(day.outcome().lastOut())))
                .param(
                        "lates",
                        days.stream()
                                .map(day -> day.outcome().lateMinutes())
                                .toArray(Integer[]::new))
                .param(
                        "earlies",
                        days.stream()
                                .map(day -> day.outcome().earlyMinutes())
                                .toArray(Integer[]::new))
                .param("missingIns", flags(days, AttendanceDay::missingIn))
                .param("missingOuts", flags(days, AttendanceDay::missingOut))
                .param(
                        "flags",
                        texts(
                                days,
                                day ->
                                        day.outcome().flags().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .collect(Collectors.joining(","))))
                .param(
                        "punches",
                        texts(
                                days,
                                day ->
                                        day.outcome().punchIds().stream()
                                                .map(UUID::toString)
                                                .collect(Collectors.joining(","))));
    }

    private static String[] texts(List<Resolved> days, Function<Resolved, @Nullable String> value) {
        return days.stream().map(value).toArray(String[]::new);
    }

    private static Boolean[] flags(List<Resolved> days, Function<AttendanceDay, Boolean> value) {
        return days.stream().map(day -> value.apply(day.outcome())).toArray(Boolean[]::new);
    }

    private static @Nullable String hours(Resolved day, Function<WorkingHours, Object> part) {
        WorkingHours hours = day.outcome().hours();
        return hours == null ? null : part.apply(hours).toString();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
