package id.kinerja.tukin.run.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.statement.Difference;
import id.kinerja.tukin.statement.ExtraStatements;
import id.kinerja.tukin.statement.HeldMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExtraStatements implements ExtraStatements {

    private static final String GRANTED =
            """
            select granted.result, run.* from run
            join granted_statement granted using (run_id, version)
            where run.agency_id = platform.agency() and run.month = :month and run.kind = :kind
              and run.state in ('APPROVED', 'LOCKED') and granted.person_id = :person
            """;

    private static final String HELD =
            """
            select hold.reason, hold.released_at is not null as released
            from run_hold hold join run using (run_id)
            where run.agency_id = platform.agency() and run.month = :month and run.kind = :kind
              and hold.person_id = :person
            """;

    private static final String DIFFERENCES =
            """
            select other.month as paid_in, entry.kind, entry.amount,
                   array(select distinct late.kind from late_fact late
                         join run_evidence taken on taken.run_id = other.run_id and taken.version = other.version
                              and taken.late_id = late.late_id
                         where late.person_id = entry.person_id and late.month = other.pays
                         order by late.kind) as kinds
            from run own
            join extra_entry entry on entry.agency_id = own.agency_id and entry.month = own.month
                 and entry.kind in ('KEKURANGAN', 'KELEBIHAN')
            join run other on other.run_id = entry.run_id and other.pays = own.pays
            where own.agency_id = platform.agency() and own.month = :month and own.kind = :kind
              and entry.person_id = :person
            order by other.month
            """;

    private final JdbcClient jdbc;
    private final StatementJson json;

    JdbcExtraStatements(JdbcClient jdbc, StatementJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Granted> granted(PersonId person, ExtraKind kind, YearMonth month) {
        return of(GRANTED, person, kind, month).query(this::granted).optional();
    }

    @Override
    public List<Difference> differences(PersonId person, ExtraKind kind, YearMonth month) {
        return of(DIFFERENCES, person, kind, month)
                .query(JdbcApprovedStatements::difference)
                .list();
    }

    @Override
    public Optional<HeldMonth> held(PersonId person, ExtraKind kind, YearMonth month) {
        return of(HELD, person, kind, month)
                .query(
                        (row, number) ->
                                new HeldMonth(row.getString("reason"), row.getBoolean("released")))
                .optional();
    }

    private JdbcClient.StatementSpec of(
            String sql, PersonId person, ExtraKind kind, YearMonth month) {
        return jdbc.sql(sql)
                .param("month", month.toString())
                .param("kind", kind.name())
                .param("person", person.value());
    }

    private Granted granted(ResultSet row, int number) throws SQLException {
        return new Granted(
                json.statement(row.getBytes("result")),
                JdbcApprovedStatements.granting(row, number));
    }
}
