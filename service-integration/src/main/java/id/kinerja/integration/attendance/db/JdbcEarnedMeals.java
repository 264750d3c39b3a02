package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.EarnedMeals;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEarnedMeals implements EarnedMeals {

    // Days of another status earn none, whatever else they are.
    private static final String OF =
            """
            select day.person_id, day.date, %s, sent.out_of_town, sent.own_allowance
            from attendance_period period
            join attendance_day day
                on day.unit_id = period.unit_id and day.date between period.from_date and period.to_date
            left join surat_tugas_person sent
                on sent.surat_tugas_id = day.surat_tugas_id and sent.person_id = day.person_id
            where period.agency_id = platform.agency() and period.month = :month and period.state = 'CLOSED'
              and period.unit_id = any(:units) and day.status in ('PRESENT', 'DUTY')
            """
                    .formatted(DayColumns.outcomeOf("day"));

    private final JdbcClient jdbc;

    JdbcEarnedMeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Day> of(Set<UnitId> units, YearMonth month) {
        record Of(Day day, AttendanceDay outcome) {}
        return jdbc
                .sql(OF)
                .param("month", month.toString())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Of(
                                        new Day(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                Objects.requireNonNull(
                                                        row.getObject("date", LocalDate.class))),
                                        JdbcRecordedDays.outcome(row)))
                .list()
                .stream()
                .filter(one -> one.outcome().uangMakan().earned())
                .map(Of::day)
                .toList();
    }
}
