package id.kinerja.tukin.inspection.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.inspection.AuditFinding;
import id.kinerja.tukin.inspection.AuditFindingKind;
import id.kinerja.tukin.inspection.AuditFindings;
import id.kinerja.tukin.policy.Punishment;
import id.kinerja.tukin.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditFindings implements AuditFindings {

    private final JdbcClient jdbc;

    JdbcAuditFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AuditFinding> of(Run run, Set<String> paying) {
        return of(run, AuditFindingSql.ALL)
                .param("month", run.month().toString())
                .param("paying", paying.toArray(String[]::new))
                .query(JdbcAuditFindings::finding)
                .list();
    }

    @Override
    public List<Uncut> uncut(Run run) {
        return of(run, AuditFindingSql.UNCUT)
                .param("month", run.month().toString())
                .query(JdbcAuditFindings::uncut)
                .list();
    }

    @Override
    public List<PersonId> sample(Run run, long seed, int size) {
        return of(run, AuditFindingSql.SAMPLE)
                .param("seed", Long.toString(seed))
                .param("size", size)
                .query((row, number) -> person(row, "person_id"))
                .list();
    }

    private JdbcClient.StatementSpec of(Run run, String sql) {
        return jdbc.sql(sql).param("run", run.id().value()).param("version", run.version());
    }

    private static AuditFinding finding(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("done_by", UUID.class);
        return new AuditFinding(
                AuditFindingKind.valueOf(row.getString("finding")),
                person(row, "person_id"),
                null,
                YearMonth.parse(row.getString("month")),
                row.getObject("reference", UUID.class),
                Rupiah.of(row.getLong("amount")),
                by == null ? null : new PersonId(by));
    }

    private static Uncut uncut(ResultSet row, int number) throws SQLException {
        return new Uncut(
                person(row, "person_id"),
                YearMonth.parse(row.getString("month")),
                row.getObject("decision_id", UUID.class),
                Punishment.valueOf(row.getString("punishment")),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                Rupiah.of(row.getLong("net")));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
