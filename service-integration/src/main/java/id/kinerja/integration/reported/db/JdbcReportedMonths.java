package id.kinerja.integration.reported.db;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.reported.MonthFigures;
import id.kinerja.integration.reported.ReportedMonths;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReportedMonths implements ReportedMonths {

    private static final String KEEP =
            """
            insert into reported_month
                (agency_id, month, person_id, workdays, present, absent, leave_days, duty, late_minutes, early_minutes,
                 missing_punches, missed_ceremonies, brought_by)
            select platform.agency(), told.*, :by
            from unnest(:months::text[], :people::uuid[], :workdays::int[], :present::int[], :absent::int[],
                        :leave::int[], :duty::int[], :late::int[], :early::int[], :missing::int[], :ceremonies::int[])
                 as told
            on conflict (agency_id, month, person_id) do update
            set workdays = excluded.workdays, present = excluded.present, absent = excluded.absent,
                leave_days = excluded.leave_days, duty = excluded.duty, late_minutes = excluded.late_minutes,
                early_minutes = excluded.early_minutes, missing_punches = excluded.missing_punches,
                missed_ceremonies = excluded.missed_ceremonies, brought_by = excluded.brought_by,
                brought_at = clock_timestamp()
            """;

    private static final String OF =
            """
            select told.*, ours.*
            from (select * from reported_month
                  where agency_id = platform.agency() and month = :month
                    and (:after::uuid is null or person_id > :after::uuid)
                  order by person_id limit :limit) told
            left join lateral (
                select count(*) as our_days, count(*) filter (where workday) as our_workdays,
                       count(*) filter (where status = 'PRESENT' and workday) as our_present,
                       count(*) filter (where status = 'ABSENT') as our_absent,
                       count(*) filter (where status = 'LEAVE') as our_leave_days,
                       count(*) filter (where status = 'DUTY') as our_duty,
                       sum(late_minutes) as our_late_minutes, sum(early_minutes) as our_early_minutes,
                       count(*) filter (where missing_in) + count(*) filter (where missing_out) as our_missing_punches,
                       sum(missed_ceremonies) as our_missed_ceremonies
                from attendance_day day
                where day.agency_id = told.agency_id and day.person_id = told.person_id
                  and day.date between :from and :to) ours on true
            order by told.person_id
            """;

    private final JdbcClient jdbc;

    private final AttendanceMonths attendance;

    JdbcReportedMonths(JdbcClient jdbc, AttendanceMonths attendance) {
        this.attendance = attendance;
        this.jdbc = jdbc;
    }

    @Override
    public void keep(PersonId broughtBy, List<Told> months) {
        if (months.isEmpty()) {
            return;
        }
        jdbc.sql(KEEP)
                .param("by", broughtBy.value())
                .param(
                        "months",
                        months.stream().map(one -> one.month().toString()).toArray(String[]::new))
                .param(
                        "people",
                        months.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param("workdays", numbers(months, MonthFigures::workdays))
                .param("present", numbers(months, MonthFigures::present))
                .param("absent", numbers(months, MonthFigures::absent))
                .param("leave", numbers(months, MonthFigures::leave))
                .param("duty", numbers(months, MonthFigures::duty))
                .param("late", numbers(months, MonthFigures::lateMinutes))
                .param("early", numbers(months, MonthFigures::earlyMinutes))
                .param("missing", numbers(months, MonthFigures::missingPunches))
                .param("ceremonies", numbers(months, MonthFigures::missedCeremonies))
                .update();
    }

    @Override
    public List<Kept> of(YearMonth month, @Nullable PersonId after, int limit) {
        DateRange days = attendance.daysOf(month);
        return jdbc.sql(OF)
                .param("month", month.toString())
                .param("from", days.from())
                .param("to", days.lastDay())
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(JdbcReportedMonths::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new PersonId(row.getObject("person_id", UUID.class)),
                figures(row, ""),
                row.getLong("our_days") == 0 ? null : figures(row, "our_"),
                new PersonId(row.getObject("brought_by", UUID.class)),
                row.getObject("brought_at", OffsetDateTime.class).toInstant());
    }

    private static MonthFigures figures(ResultSet row, String whose) throws SQLException {
        return new MonthFigures(
                row.getInt(whose + "workdays"),
                row.getInt(whose + "present"),
                row.getInt(whose + "absent"),
                row.getInt(whose + "leave_days"),
                row.getInt(whose + "duty"),
                row.getInt(whose + "late_minutes"),
                row.getInt(whose + "early_minutes"),
                row.getInt(whose + "missing_punches"),
                row.getInt(whose + "missed_ceremonies"));
    }

    private static Integer[] numbers(List<Told> months, ToIntFunction<MonthFigures> figure) {
        return months.stream().map(one -> figure.applyAsInt(one.figures())).toArray(Integer[]::new);
    }
}
