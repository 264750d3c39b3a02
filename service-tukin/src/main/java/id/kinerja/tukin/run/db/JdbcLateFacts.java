package id.kinerja.tukin.run.db;

import id.kinerja.kernel.DateRange;
import id.kinerja.tukin.statement.LateFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLateFacts implements LateFacts {

    // Days of leave are counted from its first one, so that one of them may change what the others
    // come to, in months behind it too.
    private static final String CAME =
            """
            insert into late_fact (agency_id, late_id, person_id, month, kind, evidence)
            select platform.agency(), uuidv7(), late.*
            from (select distinct told.person_id, run.pays as month, told.kind, told.evidence
                  from (select fact.person_id, fact.kind, fact.evidence,
                               daterange(lower(fact.during), greatest(upper(fact.during), counted.until)) as during
                        from unnest(:people::uuid[], :during::daterange[], :kinds::text[], :evidence::text[])
                            as fact (person_id, during, kind, evidence)
                        left join lateral (select max(upper(leave.during)) as until from leave_fact leave
                                           where leave.person_id = fact.person_id and leave.approved
                                             and leave.during && fact.during) counted
                            on fact.kind in ('ATTENDANCE_DAY', 'ATTENDANCE_CORRECTION')) told
                  join run on run.state <> 'OPEN'
                  left join extra_basis basis on basis.agency_id = run.agency_id and basis.run_id = run.run_id
                  where case when run.kind <> 'MONTH' then told.kind = any (basis.kinds) and told.during && basis.days
                             else told.during && daterange(run.attendance_from, run.attendance_to, '[]')
                                  or (told.kind not in ('ATTENDANCE_DAY', 'ATTENDANCE_CORRECTION')
                                      and told.during && daterange((run.month || '-01')::date,
                                                                   ((run.month || '-01')::date + interval '1 month')::date))
                        end
                  order by person_id, month, kind, evidence) late
            on conflict (person_id, month, kind, evidence) do update
            set revision = late_fact.revision + 1, settled_in = null
            """;

    private static final String CALCULATED =
            """
            select (month || '-01')::date as first,
                   ((month || '-01')::date + interval '1 month')::date - 1 as last
            from month_run where state <> 'OPEN'
            union
            select attendance_from, attendance_to from month_run where state <> 'OPEN'
            union
            select lower(range), upper(range) - 1 from extra_basis cross join lateral unnest(days) as counted (range)
            """;

    private final JdbcClient jdbc;

    JdbcLateFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void came(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        LateFactLock.shared(jdbc);
        jdbc.sql(CAME)
                .param("people", texts(facts, Fact::person))
                .param("during", texts(facts, fact -> range(fact.during())))
                .param("kinds", texts(facts, Fact::kind))
                .param("evidence", texts(facts, Fact::evidence))
                .update();
    }

    @Override
    public Set<DateRange> calculatedDays() {
        LateFactLock.shared(jdbc);
        return jdbc.sql(CALCULATED).query(JdbcLateFacts::days).set();
    }

    @Override
    public Set<DateRange> countedService() {
        return jdbc.sql(
                        "select lower(service) as first, upper(service) - 1 as last"
                                + " from extra_basis where agency_id = platform.agency() and service is not null")
                .query(JdbcLateFacts::days)
                .set();
    }

    private static DateRange days(ResultSet row, int number) throws SQLException {
        return DateRange.of(
                row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class));
    }

    private static String range(DateRange range) {
        return "[" + range.from() + "," + (range.to() == null ? "" : range.to()) + "]";
    }

    private static String[] texts(List<Fact> facts, Function<Fact, Object> value) {
        return facts.stream().map(fact -> value.apply(fact).toString()).toArray(String[]::new);
    }
}
