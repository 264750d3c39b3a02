package id.kinerja.tukin.run.db;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunResults implements RunResults {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String KEEP =
            """
            insert into run_statement (agency_id, run_id, version, person_id, unit_id, kelas, net, addition, ceiling,
                                       complete, questions, facts, result, result_hash)
            select platform.agency(), :run, :version, person_id, unit_id, kelas, net, addition, ceiling,
                   questions = '', string_to_array(questions, ','), facts, result, sha256(result)
            from unnest(:people::uuid[], :units::uuid[], :classes::int[], :nets::bigint[], :additions::bigint[],
                        :ceilings::bigint[], :questions::text[], :facts::bytea[], :results::bytea[])
                as one (person_id, unit_id, kelas, net, addition, ceiling, questions, facts, result)
            returning person_id, net, result_hash
            """;

    // Not by the view: a join with the version would have all of it sorted for each page.
    private static final String OF_VERSION =
            """
            run_id = :run and version <= :version and (until is null or until > :version)
            and version >= (select since from run_version held
                            where held.agency_id = platform.agency() and held.run_id = :run
                              and held.version = :version)
            """;

    private static final String ON_HOLD =
            "exists (select from run_hold hold where hold.run_id = :run and hold.person_id = statement.person_id)";

    private static final String STATEMENTS =
            "select statement.*, "
                    + ON_HOLD
                    + " as on_hold from run_statement statement where "
                    + OF_VERSION;

    private static final String GRANTED =
            "select person_id, net, result_hash from run_statement statement where complete and not "
                    + ON_HOLD
                    + " and "
                    + OF_VERSION;

    private static final String TOTALS =
            """
            select unit_id, count(*) as people, count(*) filter (where not pays) as held,
                   coalesce(sum(net) filter (where pays), 0) as granted
            from (select unit_id, net, complete and not exists (select from run_hold hold
                                                                where hold.run_id = statement.run_id
                                                                  and hold.person_id = statement.person_id) as pays
                  from version_statement statement
                  where run_id = :run and version = :version) counted
            group by unit_id order by unit_id
            """;

    // The month itself is paid once; a difference of nothing is an entry too, since it settles
    // facts.
    private static final String GRANT =
            """
            insert into ledger_entry (agency_id, run_id, person_id, month, kind, amount)
            select platform.agency(), run_id, person_id, :month, 'INDUK', net
            from granted_statement where run_id = :run and version = :version
            union all
            select platform.agency(), run_id, person_id, month,
                   case when due < paid then 'KELEBIHAN'
                        when not exists (select from month_entry before
                                         where before.person_id = correction.person_id
                                           and before.month = correction.month
                                           and before.kind in ('INDUK', 'SUSULAN')) then 'SUSULAN'
                        else 'KEKURANGAN' end,
                   due - paid
            from granted_correction correction where run_id = :run and version = :version
            """;

    // Who comes to nothing by now isn't paid: a later run of the year may. So may one where what
    // another granted was taken back.
    private static final String GRANT_EXTRA =
            """
            insert into ledger_entry (agency_id, run_id, person_id, month, kind, amount, year, again)
            select platform.agency(), run_id, person_id, run.month, run.kind, net, run.year, coalesce(back.times, 0)
            from granted_statement join run using (run_id, version)
            left join (select taken.person_id, other.kind, other.year, count(*) as times
                       from ledger_entry taken join run other using (run_id)
                       where taken.agency_id = platform.agency() and taken.kind = 'DITUNDA'
                       group by taken.person_id, other.kind, other.year) back using (person_id, kind, year)
            where run_id = :run and version = :version and net > 0
            """;

    // Two runs may have calculated the same difference before either was approved; and what one has
    // granted another may have taken back since, so that the sum is as it was; or the month's own
    // run has left him out since.
    private static final String OUTDATED =
            """
            select exists (select from granted_correction one
                           where run_id = :run and version = :version
                             and paid <> (select coalesce(sum(amount), 0) from month_entry before
                                          where before.person_id = one.person_id and before.month = one.month))
                or exists (select from run_evidence taken join late_fact using (late_id)
                           where taken.run_id = :run and taken.version = :version and settled_in is not null
                             and not exists (select from run_hold hold where hold.run_id = taken.run_id
                                                                         and hold.person_id = late_fact.person_id))
                or exists (select from granted_correction one
                           join month_run own on own.agency_id = one.agency_id and own.month = one.month
                           join run_hold left_out on left_out.run_id = own.run_id
                                                 and left_out.person_id = one.person_id
                           where one.run_id = :run and one.version = :version and left_out.released_at is null)
            """;

    private static final String PAID_SINCE =
            """
            select exists (select from granted_statement one
                           join run on run.run_id = one.run_id
                           where one.run_id = :run and one.version = :version
                             and (exists (select from extra_entry before
                                          where before.agency_id = run.agency_id and before.person_id = one.person_id
                                            and before.kind = run.kind and before.year = run.year)
                                  or exists (select from old_payment old
                                             where old.agency_id = run.agency_id and old.person_id = one.person_id
                                               and old.kind = run.kind and left(old.month, 4) = run.year::text
                                               and old.replaced_by is null)
                                  or exists (select from run_hold hold join run other on other.run_id = hold.run_id
                                             where other.agency_id = run.agency_id and other.run_id <> run.run_id
                                               and other.kind = run.kind and other.year = run.year
                                               and other.state in ('APPROVED', 'LOCKED')
                                               and hold.person_id = one.person_id and hold.released_at is null)))
            """;

    private static final String FACTS_SINCE =
            """
            select count(*) from late_fact late
            join run on run.agency_id = late.agency_id and run.pays = late.month
            where run.run_id = :run and late.settled_in is null
            """;

    private final JdbcClient jdbc;
    private final StatementJson json;
    private final JdbcCorrections corrections;
    private final JdbcGrantedCorrections granted;
    private final JdbcDifferences differences;

    JdbcRunResults(
            JdbcClient jdbc,
            StatementJson json,
            JdbcCorrections corrections,
            JdbcGrantedCorrections granted,
            JdbcDifferences differences) {
        this.differences = differences;
        this.granted = granted;
        this.jdbc = jdbc;
        this.json = json;
        this.corrections = corrections;
    }

    @Override
    public List<Granted> keep(Run run, List<RunStatement> statements) {
        return of(run, KEEP)
                .param("people", array(statements, one -> person(one), UUID[]::new))
                .param("units", array(statements, one -> one.unit().value(), UUID[]::new))
                .param("classes", array(statements, one -> one.kelas().number(), Integer[]::new))
                .param("nets", amounts(statements, one -> one.statement().net()))
                .param("additions", amounts(statements, RunStatement::addition))
                .param("ceilings", amounts(statements, one -> one.statement().ceiling()))
                .param("questions", array(statements, JdbcRunResults::questions, String[]::new))
                .param("facts", array(statements, one -> json.bytes(one.facts()), byte[][]::new))
                .param(
                        "results",
                        array(statements, one -> json.bytes(one.statement()), byte[][]::new))
                .query(JdbcRunResults::granted)
                .list();
    }

    @Override
    public void keepCorrections(Run run, List<Correction> found) {
        corrections.keep(run, found);
    }

    @Override
    public List<Kept> statements(Run run, @Nullable PersonId after, int limit) {
        return inOrder(run, STATEMENTS, after, limit);
    }

    @Override
    public List<Kept> open(Run run, @Nullable PersonId after, int limit) {
        return inOrder(run, STATEMENTS + " and not complete", after, limit);
    }

    private List<Kept> inOrder(Run run, String sql, @Nullable PersonId after, int limit) {
        return of(run, sql + " and person_id > :after order by person_id limit :limit")
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    @Override
    public List<Kept> statementsOf(Run run, Set<PersonId> people) {
        return of(run, STATEMENTS + " and person_id = any (:people::uuid[]) order by person_id")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(this::kept)
                .list();
    }

    @Override
    public List<Granted> granted(Run run, @Nullable PersonId after, int limit) {
        return of(run, GRANTED + " and person_id > :after order by person_id limit :limit")
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(JdbcRunResults::granted)
                .list();
    }

    private static Granted granted(ResultSet row, int number) throws SQLException {
        return new Granted(
                new PersonId(row.getObject("person_id", UUID.class)),
                Rupiah.of(row.getLong("net")),
                hash(row));
    }

    @Override
    public List<KeptCorrection> corrections(Run run, @Nullable PersonsMonth after, int limit) {
        return corrections.of(run, after, limit);
    }

    @Override
    public List<GrantedCorrection> grantedCorrections(
            Run run, @Nullable PersonsMonth after, int limit) {
        return granted.of(run, after, limit);
    }

    @Override
    public List<Reproducible> reproducibleCorrections(
            Run run, @Nullable PersonsMonth after, int limit) {
        return corrections.reproducible(run, after, limit);
    }

    @Override
    public List<UnitTotal> totalsByUnit(Run run) {
        return of(run, TOTALS)
                .query(
                        (row, number) ->
                                new UnitTotal(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        row.getInt("people"),
                                        row.getInt("held"),
                                        Rupiah.of(row.getLong("granted"))))
                .list();
    }

    @Override
    public List<LateMonth> lateMonths(Run run, @Nullable PersonsMonth after, int limit) {
        return corrections.late(run, after, limit);
    }

    @Override
    public int factsSince(Run run) {
        return jdbc.sql(FACTS_SINCE).param("run", run.id().value()).query(Integer.class).single();
    }

    @Override
    public boolean grant(Run run) {
        LateFactLock.exclusive(jdbc);
        boolean once = run.extra() != null;
        if (of(run, once ? PAID_SINCE : OUTDATED).query(Boolean.class).single()) {
            return false;
        }
        if (once) {
            of(run, GRANT_EXTRA).update();
            return true;
        }
        of(run, GRANT).param("month", run.month().toString()).update();
        differences.settle(run);
        return true;
    }

    private JdbcClient.StatementSpec of(Run run, String sql) {
        return jdbc.sql(sql).param("run", run.id().value()).param("version", run.version());
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new RunStatement(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new KelasJabatan(row.getInt("kelas")),
                        json.facts(row.getBytes("facts")),
                        json.statement(row.getBytes("result"))),
                hash(row),
                row.getBoolean("on_hold"));
    }

    private static String hash(ResultSet row) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes("result_hash"));
    }

    private static UUID person(RunStatement one) {
        return one.facts().person().value();
    }

    private static String questions(RunStatement one) {
        return String.join(",", one.statement().openQuestions());
    }

    private static Long[] amounts(
            List<RunStatement> statements, Function<RunStatement, Rupiah> amount) {
        return array(statements, one -> amount.apply(one).amount(), Long[]::new);
    }

    private static <R> R[] array(
            List<RunStatement> statements, Function<RunStatement, R> value, IntFunction<R[]> size) {
        return statements.stream().map(value).toArray(size);
    }
}
