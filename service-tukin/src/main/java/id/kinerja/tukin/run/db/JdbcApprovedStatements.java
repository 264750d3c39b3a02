package id.kinerja.tukin.run.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.statement.ApprovedStatements;
import id.kinerja.tukin.statement.Statement;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApprovedStatements implements ApprovedStatements {

    private final JdbcClient jdbc;
    private final StatementJson json;

    JdbcApprovedStatements(JdbcClient jdbc, StatementJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One that was held goes on growing, since nothing of it is final. */
    @Override
    public Optional<Statement> of(PersonId person, YearMonth month) {
        return jdbc.sql(
                        """
                        select result from run
                        join run_statement using (run_id, version)
                        where run.agency_id = platform.agency() and run.month = :month
                          and run.state in ('APPROVED', 'LOCKED') and person_id = :person and complete
                        """)
                .param("month", month.toString())
                .param("person", person.value())
                .query((row, number) -> json.statement(row.getBytes("result")))
                .optional();
    }
}
