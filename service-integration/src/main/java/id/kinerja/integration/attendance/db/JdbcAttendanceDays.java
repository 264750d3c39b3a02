package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttendanceDays implements AttendanceDays {

    // What hasn't changed is passed over, so that resolving again tells nobody anything.
    private static final String KEEP =
            """
            insert into attendance_day as kept (agency_id, person_id, date, %1$s)
            select platform.agency(), person_id, date, %1$s
            from %2$s
            on conflict (person_id, date) do update
            set unit_id = excluded.unit_id, workday = excluded.workday, status = excluded.status,
                scheduled_start = excluded.scheduled_start, scheduled_end = excluded.scheduled_end,
                first_in = excluded.first_in, last_out = excluded.last_out, late_minutes = excluded.late_minutes,
                early_minutes = excluded.early_minutes, missing_in = excluded.missing_in,
                missing_out = excluded.missing_out, leave_type = excluded.leave_type, leave_id = excluded.leave_id,
                surat_tugas_id = excluded.surat_tugas_id, flags = excluded.flags, punch_ids = excluded.punch_ids,
                confirmed_by = excluded.confirmed_by, elsewhere_uang_makan = excluded.elsewhere_uang_makan,
                missed_ceremonies = excluded.missed_ceremonies,
                revision = kept.revision + 1
            where (%3$s) is distinct from (%4$s)
            returning person_id, date, revision
            """
                    .formatted(
                            DayColumns.OUTCOME,
                            DayColumns.ROWS,
                            DayColumns.outcomeOf("kept"),
                            DayColumns.outcomeOf("excluded"));

    private final JdbcClient jdbc;

    JdbcAttendanceDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<StaleDays.Day, UnitId> units(Collection<StaleDays.Day> days) {
        record DayOfUnit(StaleDays.Day day, UnitId unit) {}
        return jdbc
                .sql(
                        """
                        select day.person_id, day.date, coalesce(kept.unit_id, noted.unit_id) as unit_id
                        from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
                        left join attendance_day kept on kept.person_id = day.person_id and kept.date = day.date
                        left join lateral (select unit_id from attendance_correction latest
                                           where latest.person_id = day.person_id and latest.date = day.date
                                           order by number desc limit 1) noted on true
                        where kept.unit_id is not null or noted.unit_id is not null
                        """)
                .param(
                        "people",
                        days.stream().map(day -> day.person().value()).toArray(UUID[]::new))
                .param(
                        "dates",
                        days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .query(
                        (row, number) ->
                                new DayOfUnit(
                                        StaleDayRows.day(row, number),
                                        new UnitId(row.getObject("unit_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(DayOfUnit::day, DayOfUnit::unit));
    }

    @Override
    public List<Kept> keep(List<Resolved> days) {
        Map<StaleDays.Day, Resolved> byDay =
                days.stream().collect(toMap(Resolved::day, Function.identity()));
        record Revision(StaleDays.Day day, long number) {}
        return new DayColumns(days)
                        .into(jdbc.sql(KEEP))
                        .query(
                                (row, number) ->
                                        new Revision(
                                                StaleDayRows.day(row, number),
                                                row.getLong("revision")))
                        .list()
                        .stream()
                        .map(
                                revision ->
                                        new Kept(
                                                Objects.requireNonNull(byDay.get(revision.day())),
                                                revision.number()))
                        .toList();
    }
}
