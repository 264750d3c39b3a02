package id.kinerja.tukin.run.db;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalculations implements Calculations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    // One key that those who calculate share, and whoever gives the calculation up has alone: he
    // waits in line, and who comes back for the next part finds the key taken.
    private static final String KEY = "hashtextextended('parts of run ' || :run, 0)";

    private static final String SHARE =
            """
            insert into run_part (agency_id, run_id, after, until)
            select platform.agency(), :run, coalesce(lag(last) over (order by last nulls last), :first), last
            from unnest(:ends::uuid[]) as part (last)
            """;

    private static final String CLAIM =
            """
            select run.*, after, until, held.since < held.version as changed_alone
            from run_part join run using (run_id)
            join run_version held on held.agency_id = run.agency_id and held.run_id = run.run_id
                 and held.version = run.version
            where run_part.run_id = :run order by after limit 1
            for update of run_part skip locked
            """;

    private static final String CLAIM_REST =
            """
            select run.*, corrected_person, corrected_month from calculating_run join run using (run_id)
            where run_id = :run and not exists (select from run_part where run_part.run_id = :run)
            for update of calculating_run skip locked
            """;

    private static final String CHANGED =
            """
            select person_id from changed_person
            where agency_id = platform.agency() and run_id = :run and version = :version
              and person_id > :after and (:until::uuid is null or person_id <= :until)
            order by person_id limit :limit
            """;

    private static final String LAST_OF_EACH =
            """
            select person_id
            from (select person_id, row_number() over (order by person_id) as number, count(*) over () as people
                  from changed_person
                  where agency_id = platform.agency() and run_id = :run and version = :version) numbered
            where number % :part = 0 and number < people
            order by person_id
            """;

    private static final String CALCULATED_BY =
            """
            update run_version set program = ''
            where agency_id = platform.agency() and run_id = :run and version = :version and program <> :program
              and program <> ''
            """;

    private static final String REACHED =
            """
            update run_part set after = :person where run_id = :run and after = :after
            """;

    private static final String DONE =
            """
            delete from run_part where run_id = :run and after = :after
            """;

    private static final String COUNT =
            """
            update calculating_run set calculated = calculated + :people where run_id = :run
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
    public void share(RunId run, List<PersonId> ends) {
        UUID[] lasts =
                Stream.concat(ends.stream().map(PersonId::value), Stream.of((UUID) null))
                        .toArray(UUID[]::new);
        of(SHARE, run).param("ends", lasts).param("first", BEFORE_ALL).update();
    }

    @Override
    public void shareChanged(Run run, int part) {
        share(
                run.id(),
                of(LAST_OF_EACH, run.id())
                        .param("version", run.version())
                        .param("part", part)
                        .query(
                                (row, number) ->
                                        new PersonId(row.getObject("person_id", UUID.class)))
                        .list());
    }

    @Override
    public List<PersonId> changed(Part part, int limit) {
        return of(CHANGED, part)
                .param("version", part.run().version())
                .param("until", part.until() == null ? null : part.until().value(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    @Override
    public Optional<Part> claim(RunId run) {
        return isGivenUp(run)
                ? Optional.empty()
                : of(CLAIM, run).query(JdbcCalculations::part).optional();
    }

    @Override
    public Optional<Rest> claimRest(RunId run) {
        return isGivenUp(run)
                ? Optional.empty()
                : of(CLAIM_REST, run).query(JdbcCalculations::rest).optional();
    }

    private boolean isGivenUp(RunId run) {
        return !jdbc.sql("select pg_try_advisory_xact_lock_shared(" + KEY + ")")
                .param("run", run.toString())
                .query(Boolean.class)
                .single();
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
        return of("select calculated, assigned from calculating_run where run_id = :run", run)
                .query(
                        (row, number) ->
                                new Progress(row.getInt("calculated"), row.getInt("assigned")))
                .optional();
    }

    @Override
    public void calculatedBy(Run run, String program) {
        of(CALCULATED_BY, run.id())
                .param("version", run.version())
                .param("program", program)
                .update();
    }

    @Override
    public void reached(Part part, List<PersonId> people) {
        of(REACHED, part).param("person", people.getLast().value()).update();
        count(part, people);
    }

    @Override
    public void done(Part part, List<PersonId> people) {
        of(DONE, part).update();
        count(part, people);
    }

    // At the end of a part, as others who count wait until it is committed.
    private void count(Part part, List<PersonId> people) {
        of(COUNT, part.run().id()).param("people", people.size()).update();
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
                        "insert into calculating_run (run_id, agency_id, assigned)"
                                + " values (:run, platform.agency(), :people)",
                        run)
                .param("people", people)
                .update();
    }

    void end(RunId run) {
        of("delete from run_part where run_id = :run", run).update();
        of("delete from calculating_run where run_id = :run", run).update();
    }

    private JdbcClient.StatementSpec of(String sql, RunId run) {
        return jdbc.sql(sql).param("run", run.value());
    }

    private JdbcClient.StatementSpec of(String sql, Part part) {
        return of(sql, part.run().id()).param("after", part.after().value());
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                JdbcRuns.run(row, number),
                new PersonId(row.getObject("after", UUID.class)),
                JdbcRuns.person(row, "until"),
                row.getBoolean("changed_alone"));
    }

    private static Rest rest(ResultSet row, int number) throws SQLException {
        PersonId corrected = JdbcRuns.person(row, "corrected_person");
        return new Rest(
                JdbcRuns.run(row, number),
                corrected == null
                        ? null
                        : new PersonsMonth(
                                corrected, YearMonth.parse(row.getString("corrected_month"))));
    }
}
