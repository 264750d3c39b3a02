package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.GrantedLeave;
import id.kinerja.integration.attendance.OrderedDuty;
import id.kinerja.integration.attendance.WorkingHours;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Resolved days as columns, for statements that take many of them at once. */
final class DayColumns {

    /** What a day came to, in the order of {@link #ROWS}. */
    static final String OUTCOME =
            """
            unit_id, workday, status, scheduled_start, scheduled_end, first_in, last_out, late_minutes, early_minutes,
            missing_in, missing_out, leave_type, leave_id, surat_tugas_id, flags, punch_ids,
            confirmed_by, elsewhere_uang_makan, missed_ceremonies
            """;

    /** The same columns of one relation of a statement. */
    static String outcomeOf(String relation) {
        return Arrays.stream(OUTCOME.split(","))
                .map(column -> relation + "." + column.strip())
                .collect(Collectors.joining(", "));
    }

    /** A relation {@code day} of person, date and outcome. */
    static final String ROWS =
            """
            (select person_id, date, unit_id, workday, status, scheduled_start, scheduled_end, first_in, last_out,
                    late_minutes, early_minutes, missing_in, missing_out, leave_type, leave_id, surat_tugas_id,
                    string_to_array(flags, ',') as flags, string_to_array(punch_ids, ',')::uuid[] as punch_ids,
                    string_to_array(confirmed_by, ',')::uuid[] as confirmed_by, elsewhere_uang_makan,
                    missed_ceremonies
             from unnest(:people::uuid[], :dates::date[], :units::uuid[], :workdays::boolean[], :statuses::text[],
                         :starts::timestamp[], :ends::timestamp[], :ins::timestamptz[], :outs::timestamptz[],
                         :lates::int[], :earlies::int[], :missingIns::boolean[], :missingOuts::boolean[],
                         :leaveTypes::text[], :leaves::uuid[], :letters::uuid[], :flags::text[], :punches::text[],
                         :confirmations::text[], :elsewheres::boolean[], :ceremonies::int[])
                 as told (person_id, date, unit_id, workday, status, scheduled_start, scheduled_end, first_in, last_out,
                          late_minutes, early_minutes, missing_in, missing_out, leave_type, leave_id,
                          surat_tugas_id, flags, punch_ids, confirmed_by, elsewhere_uang_makan,
                          missed_ceremonies))
             as day
            """;

    private final List<AttendanceDays.Resolved> days;

    DayColumns(List<AttendanceDays.Resolved> days) {
        this.days = days;
    }

    JdbcClient.StatementSpec into(JdbcClient.StatementSpec statement) {
        return statement
                .param("people", ids(day -> day.day().person().value()))
                .param("dates", texts(day -> day.day().date().toString()))
                .param("units", ids(day -> day.unit().value()))
                .param("workdays", booleans(AttendanceDay::workday))
                .param("statuses", texts(day -> day.outcome().status().name()))
                .param("starts", texts(day -> hours(day, WorkingHours::start)))
                .param("ends", texts(day -> hours(day, WorkingHours::end)))
                .param("ins", texts(day -> text(day.outcome().firstIn())))
                .param("outs", texts(day -> text(day.outcome().lastOut())))
                .param("lates", numbers(AttendanceDay::lateMinutes))
                .param("earlies", numbers(AttendanceDay::earlyMinutes))
                .param("missingIns", booleans(AttendanceDay::missingIn))
                .param("missingOuts", booleans(AttendanceDay::missingOut))
                .param("leaveTypes", texts(day -> leave(day, GrantedLeave::type)))
                .param("leaves", ids(day -> leave(day, GrantedLeave::id)))
                .param("letters", ids(DayColumns::letter))
                .param("flags", texts(DayColumns::flags))
                .param("punches", texts(day -> joined(day.outcome().punchIds())))
                .param("ceremonies", numbers(AttendanceDay::missedCeremonies))
                .param("confirmations", texts(day -> joined(day.outcome().confirmedBy())))
                .param(
                        "elsewheres",
                        days.stream().map(DayColumns::elsewhere).toArray(Boolean[]::new));
    }

    private UUID[] ids(Function<AttendanceDays.Resolved, @Nullable UUID> value) {
        return days.stream().map(value).toArray(UUID[]::new);
    }

    private String[] texts(Function<AttendanceDays.Resolved, @Nullable String> value) {
        return days.stream().map(value).toArray(String[]::new);
    }

    private Boolean[] booleans(Function<AttendanceDay, Boolean> value) {
        return days.stream().map(day -> value.apply(day.outcome())).toArray(Boolean[]::new);
    }

    private Integer[] numbers(Function<AttendanceDay, Integer> value) {
        return days.stream().map(day -> value.apply(day.outcome())).toArray(Integer[]::new);
    }

    private static String flags(AttendanceDays.Resolved day) {
        return day.outcome().flags().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static @Nullable Boolean elsewhere(AttendanceDays.Resolved day) {
        Confirmation.WorksElsewhere elsewhere = day.outcome().elsewhere();
        return elsewhere == null ? null : elsewhere.uangMakan();
    }

    private static @Nullable String hours(
            AttendanceDays.Resolved day, Function<WorkingHours, Object> part) {
        WorkingHours hours = day.outcome().hours();
        return hours == null ? null : part.apply(hours).toString();
    }

    private static <T> @Nullable T leave(
            AttendanceDays.Resolved day, Function<GrantedLeave, T> part) {
        GrantedLeave leave = day.outcome().leave();
        return leave == null ? null : part.apply(leave);
    }

    private static @Nullable UUID letter(AttendanceDays.Resolved day) {
        OrderedDuty duty = day.outcome().duty();
        return duty == null ? null : duty.id();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
