package id.kinerja.integration.period.db;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.integration.period.AttestedDays;
import id.kinerja.integration.period.Recap;
import id.kinerja.integration.period.RecapDifference;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttestedDays implements AttestedDays {

    private static final String KEEP =
            """
            insert into attested_day (agency_id, unit_id, month, person_id, date, status, late_minutes, early_minutes,
                                      revision)
            select platform.agency(), unit_id, :month, person_id, date, status, late_minutes, early_minutes, revision
            from attendance_day where unit_id = :unit and date between :from and :to
            """;

    private static final String RECAPS_OF =
            """
            select recap.* from attendance_recap recap
            join (select unit_id, month
                  from unnest(:units::uuid[], :months::text[]) as told (unit_id, month)
                  union
                  select was.unit_id, was.month
                  from unnest(:people::uuid[], :dates::date[]) as told (person_id, date)
                  join attested_day was on was.person_id = told.person_id and was.date = told.date) touched
                on touched.unit_id = recap.unit_id and touched.month = recap.month
            where recap.attested_hash is not null
            """;

    private static final String DIFFERENT =
            """
            from (select * from attested_day where unit_id = :unit and month = :month) was
            full join (select * from attendance_day where unit_id = :unit and date between :from and :to) day
                on day.person_id = was.person_id and day.date = was.date
            where was.revision is distinct from day.revision
            """;

    private static final String DIFFERENCES =
            """
            select * from (
                select coalesce(was.person_id, day.person_id) as person_id, coalesce(was.date, day.date) as date,
                       was.status as was_status, was.late_minutes as was_late, was.early_minutes as was_early,
                       day.status, day.late_minutes, day.early_minutes
            """
                    + DIFFERENT
                    + """
                    ) different
                    where :person::uuid is null or (person_id, date) > (:person::uuid, :date::date)
                    order by person_id, date limit :limit
                    """;

    private final JdbcClient jdbc;
    private final AttendanceMonths months;

    JdbcAttestedDays(JdbcClient jdbc, AttendanceMonths months) {
        this.jdbc = jdbc;
        this.months = months;
    }

    @Override
    public void keep(UnitId unit, YearMonth month) {
        forget(Set.of(unit), month);
        ofMonth(KEEP, month).param("unit", unit.value()).param("month", month.toString()).update();
    }

    @Override
    public void forget(Set<UnitId> units, YearMonth month) {
        jdbc.sql("delete from attested_day where month = :month and unit_id = any(:units)")
                .param("month", month.toString())
                .param("units", ids(units.stream()))
                .update();
    }

    @Override
    public List<Recap> recapsOf(List<AttendanceDays.Kept> days) {
        AttendanceCutOffs cutOffs = months.cutOffs();
        return jdbc.sql(RECAPS_OF)
                .param("units", ids(days.stream().map(day -> day.resolved().unit())))
                .param("months", texts(days, day -> cutOffs.monthOf(day.resolved().day().date())))
                .param(
                        "people",
                        days.stream()
                                .map(day -> day.resolved().day().person().value())
                                .toArray(UUID[]::new))
                .param("dates", texts(days, day -> day.resolved().day().date()))
                .query(JdbcRecaps::recap)
                .list();
    }

    private static String[] texts(
            List<AttendanceDays.Kept> days, Function<AttendanceDays.Kept, Object> part) {
        return days.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    @Override
    public int differing(UnitId unit, YearMonth month) {
        return ofMonth("select count(*) " + DIFFERENT, month)
                .param("unit", unit.value())
                .param("month", month.toString())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<RecapDifference> differences(
            UnitId unit, YearMonth month, RecapDifference.@Nullable Place after, int limit) {
        return ofMonth(DIFFERENCES, month)
                .param("unit", unit.value())
                .param("month", month.toString())
                .param("person", after == null ? null : after.person().toString())
                .param("date", after == null ? null : after.date().toString())
                .param("limit", limit)
                .query(JdbcAttestedDays::difference)
                .list();
    }

    private static RecapDifference difference(ResultSet row, int number) throws SQLException {
        return new RecapDifference(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("date", LocalDate.class),
                outcome(row, "was_status", "was_late", "was_early"),
                outcome(row, "status", "late_minutes", "early_minutes"));
    }

    private static RecapDifference.@Nullable Outcome outcome(
            ResultSet row, String status, String late, String early) throws SQLException {
        String code = row.getString(status);
        return code == null
                ? null
                : new RecapDifference.Outcome(
                        AttendanceDay.Status.valueOf(code), row.getInt(late), row.getInt(early));
    }

    private JdbcClient.StatementSpec ofMonth(String sql, YearMonth month) {
        DateRange days = months.daysOf(month);
        return jdbc.sql(sql).param("from", days.from()).param("to", days.lastDay());
    }

    private static UUID[] ids(Stream<UnitId> units) {
        return units.map(UnitId::value).toArray(UUID[]::new);
    }
}
