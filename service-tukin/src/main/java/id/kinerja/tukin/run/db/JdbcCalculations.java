package id.kinerja.tukin.run.db;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalculations implements Calculations {

    // One key for the worker's part and for whoever gives the calculation up: he waits in line, and
    // a worker who comes back for the next part finds the key taken.
    private static final String KEY = "hashtextextended('parts of run ' || :run, 0)";

    private static final String CLAIM =
            """
            select run.*, reached, corrected_person, corrected_month
            from calculating_run join run using (run_id) where run_id = :run
            """;

    private static final String REACHED =
            """
            update calculating_run set reached = :person, calculated = calculated + :people
            where run_id = :run
            """;

    private static final String CORRECTED =
            """
            update calculating_run set corrected_person = :person, corrected_month = :month
            where run_id = :run
            """;

    private final JdbcClient jdbc;

    JdbcCalculations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> waiting() {
        return jdbc.sql("select agency_id, run_id from calculating_run order by run_id")
                .query(
                        (row, number) ->
                                new Waiting(
                                        new AgencyId(row.getObject("agency_id", UUID.class)),
                                        new RunId(row.getObject("run_id", UUID.class))))
                .list();
    }

    @Override
    public Optional<Claim> claim(RunId id) {
        boolean free =
                jdbc.sql("select pg_try_advisory_xact_lock(" + KEY + ")")
                        .param("run", id.toString())
                        .query(Boolean.class)
                        .single();
        return free ? of(CLAIM, id).query(JdbcCalculations::claim).optional() : Optional.empty();
    }

    @Override
    public void hold(RunId run) {
        jdbc.sql("select pg_advisory_xact_lock(" + KEY + ")")
                .param("run", run.toString())
                .query((row, number) -> true)
                .list();
    }

    @Override
    public Optional<Progress> progress(RunId run) {
        return of("select calculated, people from calculating_run where run_id = :run", run)
                .query(
                        (row, number) ->
                                new Progress(row.getInt("calculated"), row.getInt("people")))
                .optional();
    }

    @Override
    public void reached(RunId run, PersonId person, int people) {
        of(REACHED, run).param("person", person.value()).param("people", people).update();
    }

    @Override
    public void corrected(RunId run, PersonsMonth last) {
        of(CORRECTED, run)
                .param("person", last.person().value())
                .param("month", last.month().toString())
                .update();
    }

    void start(RunId run, int people) {
        of(
                        "insert into calculating_run (run_id, agency_id, people)"
                                + " values (:run, platform.agency(), :people)",
                        run)
                .param("people", people)
                .update();
    }

    void end(RunId run) {
        of("delete from calculating_run where run_id = :run", run).update();
    }

    private JdbcClient.StatementSpec of(String sql, RunId run) {
        return jdbc.sql(sql).param("run", run.value());
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        PersonId corrected = JdbcRuns.person(row, "corrected_person");
        return new Claim(
                JdbcRuns.run(row, number),
                JdbcRuns.person(row, "reached"),
                corrected == null
                        ? null
                        : new PersonsMonth(
                                corrected, YearMonth.parse(row.getString("corrected_month"))));
    }
}
