package id.kinerja.integration.period.db;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.attendance.db.DoubtfulDays;
import id.kinerja.integration.period.AttendanceQuestions;
import id.kinerja.integration.period.OpenQuestions;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenQuestions implements OpenQuestions {

    /**
     * A request is of the unit where its person was on its first day, and of each month that it
     * touches.
     */
    private static final String OF_UNITS =
            "with unresolved as (select assignment.unit_id, count(*)::int as days "
                    + UnresolvedDays.OF_MONTH
                    + """
                    group by assignment.unit_id),
                    waiting as (
                        select assignment.unit_id, count(*)::int as requests
                        from attendance_request request
                        join assignment on assignment.person_id = request.person_id and is_primary
                            and assignment.valid_from <= request.from_date
                            and (assignment.valid_to is null or assignment.valid_to >= request.from_date)
                        where request.state = 'SUBMITTED' and request.to_date >= :from::date
                          and request.from_date <= :to::date
                        group by assignment.unit_id),
                    doubtful as (
                        select unit_id, count(*)::int as doubts from attendance_day
                        where agency_id = platform.agency() and date between :from::date and :to::date
                          and {doubtful}
                        group by unit_id)
                    select unit_id, coalesce(days, 0) as days, coalesce(requests, 0) as requests,
                           coalesce(doubts, 0) as doubts
                    from unresolved full join waiting using (unit_id) full join doubtful using (unit_id)
                    order by unit_id
                    """
                            .replace("{doubtful}", DoubtfulDays.IS_DOUBTFUL);

    // What a terminal took for a date need not be one, so it is compared as it was written.
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
                    where date between :from and :to and left(date, 7) >= to_char(in_use_since, 'YYYY-MM')
                    group by serial_number, site order by serial_number
                    """;
    private static final String UNDATED =
            DATED
                    + """
                    select count(*) from dated
                    where date is null or left(date, 7) < to_char(in_use_since, 'YYYY-MM')
                    """;

    private final JdbcClient jdbc;

    private final AttendanceMonths months;

    JdbcOpenQuestions(JdbcClient jdbc, AttendanceMonths months) {
        this.months = months;
        this.jdbc = jdbc;
    }

    @Override
    public AttendanceQuestions of(YearMonth month) {
        DateRange days = months.daysOf(month);
        var units =
                jdbc.sql(OF_UNITS)
                        .param("from", days.from().toString())
                        .param("to", days.lastDay().toString())
                        .param("month", month.toString())
                        .query(
                                (row, number) ->
                                        new AttendanceQuestions.UnitDays(
                                                new UnitId(row.getObject("unit_id", UUID.class)),
                                                row.getInt("days"),
                                                row.getInt("requests"),
                                                row.getInt("doubts")))
                        .list();
        var terminals =
                jdbc.sql(OF_MONTH)
                        .param("from", days.from().toString())
                        .param("to", days.lastDay().toString())
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
