package id.kinerja.integration.period.db;

import id.kinerja.integration.period.AttendanceQuestions;
import id.kinerja.integration.period.OpenQuestions;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenQuestions implements OpenQuestions {

    // The days that keep a period from closing, by unit; see JdbcAttendancePeriods.
    private static final String UNRESOLVED =
            """
            select assignment.unit_id, count(*) as days
            from assignment
            join person using (person_id)
            cross join lateral generate_series(
                greatest(assignment.valid_from, employed_from, :from::date),
                least(assignment.valid_to, employed_to, :to::date), interval '1 day') as due (date)
            left join attendance_day resolved
                on resolved.person_id = assignment.person_id and resolved.date = due.date::date
                and resolved.unit_id = assignment.unit_id and resolved.status <> 'INCOMPLETE'
            left join stale_day stale
                on stale.person_id = assignment.person_id and stale.date = due.date::date
            where is_primary and (resolved.person_id is null or stale.person_id is not null)
            group by assignment.unit_id order by assignment.unit_id
            """;

    private static final String DATED =
            """
            with dated as (
                select serial_number, site, in_use_since,
                       substring(line from '[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}') as date
                from quarantined_line join terminal using (serial_number)
                where settled_at is null
            )
            """;
    private static final String OF_MONTH =
            DATED
                    + """
                    select serial_number, site, count(*) as lines from dated
                    where date like :month || '-%' and left(date, 7) >= to_char(in_use_since, 'YYYY-MM')
                    group by serial_number, site order by serial_number
                    """;
    private static final String UNDATED =
            DATED
                    + """
                    select count(*) from dated
                    where date is null or left(date, 7) < to_char(in_use_since, 'YYYY-MM')
                    """;

    private final JdbcClient jdbc;

    JdbcOpenQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AttendanceQuestions of(YearMonth month) {
        var units =
                jdbc.sql(UNRESOLVED)
                        .param("from", month.atDay(1).toString())
                        .param("to", month.atEndOfMonth().toString())
                        .query(
                                (row, number) ->
                                        new AttendanceQuestions.UnitDays(
                                                new UnitId(row.getObject("unit_id", UUID.class)),
                                                row.getInt("days")))
                        .list();
        var terminals =
                jdbc.sql(OF_MONTH)
                        .param("month", month.toString())
                        .query(
                                (row, number) ->
                                        new AttendanceQuestions.TerminalPunches(
                                                row.getString("serial_number"),
                                                row.getString("site"),
                                                row.getInt("lines")))
                        .list();
        int undated = jdbc.sql(UNDATED).query(Integer.class).single();
        return new AttendanceQuestions(units, terminals, undated);
    }
}
