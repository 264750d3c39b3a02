package id.kinerja.integration.punchpair.db;

import id.kinerja.integration.punchpair.PunchPair;
import id.kinerja.integration.punchpair.PunchPairs;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPunchPairs implements PunchPairs {

    // Who follows within the seconds is in the frame of a window over the terminal's punches, so
    // that
    // they are sorted once and no punch is held against all others. Days are the bits of a number.
    // Whom an attendance system tells of stood at no terminal together.
    private static final String OF =
            """
            with punched as materialized (
                select month.person_id, month.serial_number, month.device_time,
                       1::bigint << extract(day from month.device_time)::int as day
                from person
                cross join lateral (
                    select punch.person_id, punch.serial_number, punch.device_time from punch
                    where punch.person_id = person.person_id
                      and punch.device_time >= :from::date and punch.device_time < :to::date) month
                join terminal on terminal.agency_id = platform.agency()
                    and terminal.serial_number = month.serial_number and terminal.kind <> 'REST'
                where person.agency_id = platform.agency()
            ), followed as (
                select person_id, day,
                       array_agg(person_id) over (partition by serial_number order by device_time
                           range between current row and :seconds::interval following) as others
                from punched
            ), together as (
                select least(person_id, other) as one, greatest(person_id, other) as other,
                       bit_count(bit_or(day)::bit(64)) as days
                from followed cross join lateral unnest(others) as other
                where other <> person_id
                group by 1, 2
            ), present as (
                select person_id, bit_or(day) as days from punched group by person_id
            ), pairs as (
                select one, other, together.days, bit_count((mine.days & his.days)::bit(64)) as days_both
                from together
                join present mine on mine.person_id = one
                join present his on his.person_id = other
                where together.days >= :days
            )
            select one, other, days, days_both from pairs
            where days * 100 >= days_both * :share
            order by days desc, one, other limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcPunchPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PunchPair> of(YearMonth month, Wanted wanted, int limit) {
        return jdbc.sql(OF)
                .param("from", month.atDay(1).toString())
                .param("to", month.plusMonths(1).atDay(1).toString())
                .param("seconds", wanted.seconds() + " seconds")
                .param("days", wanted.days())
                .param("share", wanted.share())
                .param("limit", limit)
                .query(JdbcPunchPairs::pair)
                .list();
    }

    private static PunchPair pair(ResultSet row, int number) throws SQLException {
        return new PunchPair(
                new PersonId(row.getObject("one", UUID.class)),
                new PersonId(row.getObject("other", UUID.class)),
                row.getInt("days"),
                row.getInt("days_both"));
    }
}
