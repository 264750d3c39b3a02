package id.kinerja.tukin.run.db;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Ground;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRuns implements Runs {

    private static final String AFTER_ALL = "9999-99";
    private static final String MONTH = RunKind.MONTH.name();

    private static final String LIST =
            """
            select * from run
            where (month < :month or (month = :month and kind > :after))
              and (:kind::text is null or kind = :kind)
            order by month desc, kind limit :limit
            """;

    private static final String BEGIN =
            """
            update run set state = 'CALCULATING', version = version + 1, policy_id = :policy, calculated_by = :maker,
                           attendance_from = :from, attendance_to = :to,
                           checked_by = null, people = 0, held = 0, granted = 0, corrections = 0,
                           revision = revision + 1
            where run_id = :run
            """;

    // In one pass: of a version that was written just now nothing is known by which a join could be
    // planned.
    private static final String SUM_UP =
            """
            update run set state = :state, revision = revision + 1,
                people = sums.people, held = sums.people - sums.paid, granted = sums.granted,
                corrections = (select coalesce(sum(due - paid), 0) from granted_correction correction
                               where correction.run_id = :run and correction.version = run.version)
            from (select count(*) as people, count(*) filter (where pays) as paid,
                         coalesce(sum(net) filter (where pays), 0) as granted
                  from (select net, complete and not exists (select from run_hold hold
                                                             where hold.run_id = statement.run_id
                                                               and hold.person_id = statement.person_id) as pays
                        from version_statement statement
                        where run_id = :run and version = :version) counted) sums
            where run_id = :run
            """;

    private static final String GROUND =
            """
            update run_version set ground = :ground, program = :program, since = coalesce(:since, since)
            where agency_id = platform.agency() and run_id = :run and version = :version
            """;

    private static final String SAME_GROUND =
            """
            select exists (select from run_version
                           where agency_id = platform.agency() and run_id = :run and version = :version
                             and ground = :ground and program = :program)
            """;

    private static final String SINCE =
            """
            select since from run_version
            where agency_id = platform.agency() and run_id = :run and version = :version
            """;

    private static final String CHANGED =
            """
            insert into changed_person (agency_id, run_id, version, person_id)
            select distinct agency_id, :run, :version, person_id from late_fact
            where agency_id = platform.agency() and month = :month and settled_in is null
            """;

    private static final String ENDED =
            """
            update run_statement set until = :version
            from changed_person changed
            where changed.agency_id = platform.agency() and changed.run_id = :run and changed.version = :version
              and run_statement.run_id = :run and run_statement.person_id = changed.person_id
              and run_statement.version between :since and :version - 1 and until is null
            """;

    private final JdbcClient jdbc;
    private final JdbcCalculations calculations;

    JdbcRuns(JdbcClient jdbc, JdbcCalculations calculations) {
        this.calculations = calculations;
        this.jdbc = jdbc;
    }

    @Override
    public boolean open(
            RunId id,
            YearMonth month,
            @Nullable ExtraPay extra,
            @Nullable LocalDate attendedUntil,
            PersonId by) {
        return jdbc.sql(
                                """
                                insert into run (agency_id, run_id, month, kind, year, attended_until, state, opened_by)
                                values (platform.agency(), :run, :month, :kind, :year, :until, 'OPEN', :by)
                                on conflict (agency_id, month, kind) do nothing
                                """)
                        .param("run", id.value())
                        .param("month", month.toString())
                        .param("kind", extra == null ? MONTH : extra.kind().name())
                        .param("year", extra == null ? null : extra.year(), Types.INTEGER)
                        .param("until", attendedUntil)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<Run> find(RunId id) {
        return jdbc.sql("select * from run where run_id = :run")
                .param("run", id.value())
                .query(JdbcRuns::run)
                .optional();
    }

    @Override
    public Optional<Run> findForChange(RunId id) {
        return jdbc.sql("select * from run where run_id = :run for update")
                .param("run", id.value())
                .query(JdbcRuns::run)
                .optional();
    }

    @Override
    public List<Run> list(@Nullable RunKind of, @Nullable Place after, int limit) {
        return jdbc.sql(LIST)
                .param("kind", of == null ? null : of.name(), Types.VARCHAR)
                .param("month", after == null ? AFTER_ALL : after.month().toString())
                .param("after", after == null ? "" : after.kind().name())
                .param("limit", limit)
                .query(JdbcRuns::run)
                .list();
    }

    @Override
    public void holdFacts() {
        LateFactLock.exclusive(jdbc);
    }

    @Override
    public Run begin(
            Run run,
            PolicyId policy,
            PersonId maker,
            DateRange attendance,
            Ground ground,
            int people) {
        Run begun = begin(run, policy, maker, attendance);
        of(GROUND, begun, ground).param("since", null, Types.INTEGER).update();
        settle(begun);
        calculations.start(run.id(), people);
        return begun;
    }

    @Override
    public boolean goesOn(Run run, Ground ground) {
        return run.extra() == null
                && (run.state() == Run.State.CALCULATED || run.state() == Run.State.CHECKED)
                && of(SAME_GROUND, run, ground).query(Boolean.class).single();
    }

    @Override
    public Run beginWhereChanged(
            Run run, PolicyId policy, PersonId maker, DateRange attendance, Ground ground) {
        int since = of(SINCE, run).query(Integer.class).single();
        Run begun = begin(run, policy, maker, attendance);
        of(GROUND, begun, ground).param("since", since).update();
        int people = of(CHANGED, begun).param("month", run.month().toString()).update();
        of(ENDED, begun).param("since", since).update();
        settle(begun);
        calculations.start(run.id(), people);
        return begun;
    }

    private JdbcClient.StatementSpec of(String sql, Run run, Ground ground) {
        return of(sql, run).param("ground", ground.hash()).param("program", ground.program());
    }

    private JdbcClient.StatementSpec of(String sql, Run run) {
        return jdbc.sql(sql).param("run", run.id().value()).param("version", run.version());
    }

    private Run begin(Run run, PolicyId policy, PersonId maker, DateRange attendance) {
        holdFacts();
        jdbc.sql(BEGIN)
                .param("run", run.id().value())
                .param("policy", policy.value())
                .param("maker", maker.value())
                .param("from", attendance.from())
                .param("to", attendance.lastDay())
                .update();
        return again(run);
    }

    // What came so far for the month is in the facts that are read from now on.
    private void settle(Run run) {
        jdbc.sql(
                        "update late_fact set settled_in = :run where month = :month and settled_in is null"
                                + " and exists (select from month_run where run_id = :run)")
                .param("run", run.id().value())
                .param("month", run.month().toString())
                .update();
    }

    @Override
    public Run finish(Run run) {
        sumUp(run, Run.State.CALCULATED);
        calculations.end(run.id());
        return again(run);
    }

    @Override
    public Run sumUp(Run run) {
        sumUp(run, run.state());
        return again(run);
    }

    private void sumUp(Run run, Run.State state) {
        jdbc.sql(SUM_UP)
                .param("run", run.id().value())
                .param("version", run.version())
                .param("state", state.name())
                .update();
    }

    @Override
    public Run abandon(Run run) {
        jdbc.sql(
                        """
                        update run set state = 'OPEN', revision = revision + 1,
                            checked_by = null, people = 0, held = 0, granted = 0, corrections = 0
                        where run_id = :run
                        """)
                .param("run", run.id().value())
                .update();
        calculations.end(run.id());
        return again(run);
    }

    @Override
    public Run move(Run run, RunStep step, PersonId by) {
        jdbc.sql(
                        "update run set state = :state, revision = revision + 1, "
                                + columnOf(step)
                                + " = :by where run_id = :run")
                .param("state", step.to().name())
                .param("by", by.value())
                .param("run", run.id().value())
                .update();
        return again(run);
    }

    private static String columnOf(RunStep step) {
        return switch (step) {
            case CALCULATE -> "calculated_by";
            case CHECK -> "checked_by";
            case APPROVE -> "approved_by";
            case LOCK -> "locked_by";
            case CANCEL -> throw new IllegalArgumentException("A calculation is abandoned");
        };
    }

    private Run again(Run run) {
        return find(run.id()).orElseThrow();
    }

    static Run run(ResultSet row, int number) throws SQLException {
        UUID policy = row.getObject("policy_id", UUID.class);
        return new Run(
                new RunId(row.getObject("run_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                extra(row),
                Run.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("attended_until", LocalDate.class),
                policy == null ? null : new PolicyId(policy),
                person(row, "calculated_by"),
                new Run.Sums(
                        row.getInt("people"),
                        row.getInt("held"),
                        Rupiah.of(row.getLong("granted")),
                        Rupiah.of(row.getLong("corrections"))),
                row.getLong("revision"));
    }

    private static @Nullable ExtraPay extra(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind.equals(MONTH)
                ? null
                : new ExtraPay(ExtraKind.valueOf(kind), row.getInt("year"));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID person = row.getObject(column, UUID.class);
        return person == null ? null : new PersonId(person);
    }
}
