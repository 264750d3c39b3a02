package id.kinerja.tukin.whatif.db;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.whatif.MonthSimulation;
import id.kinerja.tukin.whatif.MonthSimulations;
import id.kinerja.tukin.whatif.PolicyEffect;
import id.kinerja.tukin.whatif.PolicyEffect.PersonEffect;
import id.kinerja.tukin.whatif.PolicyEffect.Sums;
import id.kinerja.tukin.whatif.PolicyEffect.UnitEffect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcMonthSimulations implements MonthSimulations {

    /** Of its own, so that how answers are written never changes what a kept document means. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    // One key for the worker's part and for whoever stops it.
    private static final String KEY = "hashtextextended('months by policy ' || :id, 0)";

    private static final String BEGIN =
            """
            insert into month_simulation (agency_id, simulation_id, runs, versions, document, people, asked_by)
            values (platform.agency(), :id, :runs::uuid[], :versions::int[], :document, :people, :by)
            """;

    private static final String SELECT =
            "select * from month_simulation where agency_id = platform.agency() and simulation_id = :id";

    private static final String ADD_UNITS =
            """
            insert into month_simulation_unit as there
                (agency_id, simulation_id, unit_id, people, open, more, less, before, after)
            select platform.agency(), :id, one.*
            from unnest(:units::uuid[], :people::int[], :open::int[], :more::int[], :less::int[], :before::bigint[],
                        :after::bigint[]) as one
            on conflict (agency_id, simulation_id, unit_id) do update
            set people = there.people + excluded.people, open = there.open + excluded.open,
                more = there.more + excluded.more, less = there.less + excluded.less,
                before = there.before + excluded.before, after = there.after + excluded.after
            """;

    private static final String ADD_PEOPLE =
            """
            insert into month_simulation_person (agency_id, simulation_id, person_id, month, before, after)
            select platform.agency(), :id, one.*
            from unnest(:people::uuid[], :months::text[], :before::bigint[], :after::bigint[]) as one
            """;

    private static final String REACHED =
            """
            update month_simulation set calculated = calculated + :calculated, reached = :reached
            where agency_id = platform.agency() and simulation_id = :id
            """;

    private static final String NEXT =
            """
            update month_simulation set run_at = run_at + 1, reached = null
            where agency_id = platform.agency() and simulation_id = :id
            """;

    private static final String END =
            """
            update month_simulation set state = :state, fault = :fault
            where agency_id = platform.agency() and simulation_id = :id
            """;

    private static final String FORGET =
            """
            delete from month_simulation
            where agency_id = platform.agency() and state <> 'RUNNING'
              and asked_at < clock_timestamp() - :seconds * interval '1 second'
            """;

    private static final String UNITS =
            """
            select * from month_simulation_unit
            where agency_id = platform.agency() and simulation_id = :id order by unit_id
            """;

    private static final String LOSERS =
            """
            select * from month_simulation_person
            where agency_id = platform.agency() and simulation_id = :id and after < before
            order by after - before, person_id, month limit 10
            """;

    private static final String WINNERS =
            """
            select * from month_simulation_person
            where agency_id = platform.agency() and simulation_id = :id and after > before
            order by after - before desc, person_id desc, month desc limit 10
            """;

    private final JdbcClient jdbc;

    JdbcMonthSimulations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public MonthSimulation begin(List<Run> runs, PolicyDocument document, PersonId by) {
        MonthSimulation.Id id = MonthSimulation.Id.next();
        of(BEGIN, id)
                .param("runs", array(runs, run -> run.id().value(), UUID[]::new))
                .param("versions", array(runs, Run::version, Integer[]::new))
                .param("document", JSON.writeValueAsString(document))
                .param("people", runs.stream().mapToInt(run -> run.sums().people()).sum())
                .param("by", by.value())
                .update();
        of(
                        "insert into simulating_months (simulation_id, agency_id) values (:id, platform.agency())",
                        id)
                .update();
        return find(id).orElseThrow();
    }

    @Override
    public int running() {
        return jdbc.sql(
                        "select count(*) from month_simulation where agency_id = platform.agency()"
                                + " and state = 'RUNNING'")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<MonthSimulation> find(MonthSimulation.Id id) {
        return of(SELECT, id).query(JdbcMonthSimulations::simulation).optional();
    }

    @Override
    public Result result(MonthSimulation.Id id) {
        List<UnitEffect> units = of(UNITS, id).query(JdbcMonthSimulations::unit).list();
        return new Result(
                units.stream()
                        .map(UnitEffect::sums)
                        .reduce(
                                new Sums(0, 0, 0, 0, 0, Rupiah.ZERO, Rupiah.ZERO),
                                JdbcMonthSimulations::both),
                units,
                of(LOSERS, id).query(JdbcMonthSimulations::person).list(),
                of(WINNERS, id).query(JdbcMonthSimulations::person).list());
    }

    @Override
    public void forget(Duration olderThan) {
        jdbc.sql(FORGET).param("seconds", olderThan.toSeconds()).update();
    }

    @Override
    public List<Waiting> waiting() {
        return jdbc.sql(
                        "select agency_id, simulation_id from simulating_months order by simulation_id")
                .query(
                        (row, number) ->
                                new Waiting(
                                        new AgencyId(row.getObject("agency_id", UUID.class)),
                                        id(row)))
                .list();
    }

    @Override
    public Optional<Claim> claim(MonthSimulation.Id id) {
        boolean free =
                jdbc.sql("select pg_try_advisory_xact_lock(" + KEY + ")")
                        .param("id", id.toString())
                        .query(Boolean.class)
                        .single();
        return free
                ? of(SELECT + " and state = 'RUNNING'", id)
                        .query(JdbcMonthSimulations::claim)
                        .optional()
                : Optional.empty();
    }

    @Override
    public void hold(MonthSimulation.Id id) {
        jdbc.sql("select pg_advisory_xact_lock(" + KEY + ")")
                .param("id", id.toString())
                .query((row, number) -> true)
                .list();
    }

    @Override
    public void add(MonthSimulation.Id id, PolicyEffect part, PersonId reached) {
        List<UnitEffect> units = part.units();
        of(ADD_UNITS, id)
                .param("units", array(units, one -> one.unit().value(), UUID[]::new))
                .param("people", array(units, one -> one.sums().people(), Integer[]::new))
                .param("open", array(units, one -> one.sums().open(), Integer[]::new))
                .param("more", array(units, one -> one.sums().more(), Integer[]::new))
                .param("less", array(units, one -> one.sums().less(), Integer[]::new))
                .param("before", array(units, one -> one.sums().before().amount(), Long[]::new))
                .param("after", array(units, one -> one.sums().after().amount(), Long[]::new))
                .update();
        List<PersonEffect> named =
                Stream.concat(part.losers().stream(), part.winners().stream()).toList();
        of(ADD_PEOPLE, id)
                .param("people", array(named, one -> one.person().value(), UUID[]::new))
                .param("months", array(named, one -> one.month().toString(), String[]::new))
                .param("before", array(named, one -> one.before().amount(), Long[]::new))
                .param("after", array(named, one -> one.after().amount(), Long[]::new))
                .update();
        of(REACHED, id)
                .param("calculated", part.sums().people())
                .param("reached", reached.value())
                .update();
    }

    @Override
    public void next(MonthSimulation.Id id) {
        of(NEXT, id).update();
    }

    @Override
    public void end(MonthSimulation.Id id, MonthSimulation.State state, @Nullable String fault) {
        of(END, id).param("state", state.name()).param("fault", fault).update();
        of("delete from simulating_months where simulation_id = :id", id).update();
    }

    private JdbcClient.StatementSpec of(String sql, MonthSimulation.Id id) {
        return jdbc.sql(sql).param("id", id.value());
    }

    private static <T, R> R[] array(List<T> all, Function<T, R> value, IntFunction<R[]> size) {
        return all.stream().map(value).toArray(size);
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        UUID reached = row.getObject("reached", UUID.class);
        return new Claim(
                simulation(row, number),
                JSON.readValue(row.getString("document"), PolicyDocument.class),
                row.getInt("run_at") - 1,
                reached == null ? null : new PersonId(reached));
    }

    private static MonthSimulation simulation(ResultSet row, int number) throws SQLException {
        return new MonthSimulation(
                id(row),
                MonthSimulation.State.valueOf(row.getString("state")),
                Arrays.stream((UUID[]) row.getArray("runs").getArray()).map(RunId::new).toList(),
                List.of((Integer[]) row.getArray("versions").getArray()),
                row.getInt("people"),
                row.getInt("calculated"),
                row.getString("fault"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private static MonthSimulation.Id id(ResultSet row) throws SQLException {
        return new MonthSimulation.Id(row.getObject("simulation_id", UUID.class));
    }

    private static UnitEffect unit(ResultSet row, int number) throws SQLException {
        int people = row.getInt("people");
        int open = row.getInt("open");
        int more = row.getInt("more");
        int less = row.getInt("less");
        return new UnitEffect(
                new UnitId(row.getObject("unit_id", UUID.class)),
                new Sums(
                        people,
                        open,
                        more,
                        less,
                        people - open - more - less,
                        Rupiah.of(row.getLong("before")),
                        Rupiah.of(row.getLong("after"))));
    }

    private static Sums both(Sums one, Sums other) {
        return new Sums(
                one.people() + other.people(),
                one.open() + other.open(),
                one.more() + other.more(),
                one.less() + other.less(),
                one.same() + other.same(),
                one.before().plus(other.before()),
                one.after().plus(other.after()));
    }

    private static PersonEffect person(ResultSet row, int number) throws SQLException {
        return new PersonEffect(
                new PersonId(row.getObject("person_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                Rupiah.of(row.getLong("before")),
                Rupiah.of(row.getLong("after")));
    }
}
