package id.kinerja.tukin.run.db;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults.KeptCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.run.RunResults.Reproducible;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.LateFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Late facts, and the differences that they made. */
@Repository
class JdbcCorrections {

    private static final String LATE =
            """
            select late.person_id, late.month, coalesce(policy.policy_id, run.policy_id) as policy_id,
                   array_agg(late.late_id order by late.kind, late.evidence) as ids,
                   array_agg(late.revision order by late.kind, late.evidence) as revisions,
                   array_agg(late.kind order by late.kind, late.evidence) as kinds,
                   array_agg(late.evidence order by late.kind, late.evidence) as proofs,
                   (select coalesce(sum(amount), 0) from month_entry
                    where person_id = late.person_id and month = late.month) as granted,
                   exists (select from month_entry
                           where person_id = late.person_id and month = late.month
                             and kind in ('INDUK', 'SUSULAN')) as ever_granted
            from late_fact late
            join month_run run on run.month = late.month and run.state in ('APPROVED', 'LOCKED')
            left join policy on policy.state = 'ACTIVE' and policy.during @> (late.month || '-01')::date
            where late.settled_in is null and late.month < :own and (late.person_id, late.month) > (:person, :month)
              and not exists (select from run_hold hold where hold.run_id = run.run_id
                                                          and hold.person_id = late.person_id
                                                          and hold.released_at is null)
            group by late.person_id, late.month, policy.policy_id, run.policy_id
            order by late.person_id, late.month limit :limit
            """;

    // Once the run that has paid him is locked, nothing of it is taken back any more.
    private static final String LATE_EXTRA =
            """
            select late.person_id, paid.month, own.policy_id,
                   array_agg(late.late_id order by late.kind, late.evidence) as ids,
                   array_agg(late.revision order by late.kind, late.evidence) as revisions,
                   array_agg(late.kind order by late.kind, late.evidence) as kinds,
                   array_agg(late.evidence order by late.kind, late.evidence) as proofs,
                   (select coalesce(sum(amount), 0) from extra_entry entry join run about on about.run_id = entry.run_id
                    where entry.person_id = late.person_id and about.pays = own.pays) as granted,
                   true as ever_granted
            from late_fact late
            join extra_entry paid on paid.agency_id = late.agency_id and paid.person_id = late.person_id
                 and paid.kind = :kind and paid.year = :year
            join run own on own.run_id = paid.run_id and own.state = 'LOCKED' and own.pays = late.month
            where late.agency_id = platform.agency() and late.settled_in is null and late.month = :pays
              and (late.person_id, paid.month) > (:person, :month)
            group by late.person_id, paid.month, own.policy_id, own.pays
            order by late.person_id, paid.month limit :limit
            """;

    private static final String KEEP =
            """
            insert into run_correction
                (agency_id, run_id, version, person_id, month, policy_id, kelas, paid, due, complete, facts, result)
            select platform.agency(), :run, :version, person_id, month, policy, kelas, paid, due, true, facts, result
            from unnest(:people::uuid[], :months::text[], :policies::uuid[], :classes::int[], :paid::bigint[],
                        :due::bigint[], :facts::bytea[], :results::bytea[])
                as one (person_id, month, policy, kelas, paid, due, facts, result)
            """;

    private static final String KEEP_EVIDENCE =
            """
            insert into run_evidence (agency_id, run_id, version, late_id, late_revision)
            select platform.agency(), :run, :version, * from unnest(:ids::uuid[], :revisions::bigint[])
            """;

    // Once it is granted it is what it was granted as, whatever has been granted since. The page is
    // cut
    // first: of a version that was written just now nothing is known by which a join could be
    // planned.
    private static final String KEPT =
            """
            select correction.*, granted.kind as granted_as,
                   :pays = ''
                   and not exists (select from month_entry before
                                   where before.person_id = correction.person_id and before.month = correction.month
                                     and before.run_id <> correction.run_id
                                     and before.kind in ('INDUK', 'SUSULAN')) as first,
                   ids, revisions, kinds, proofs
            from (select * from run_correction one
                  where run_id = :run and version = :version and (person_id, month) > (:person, :month)
                    and not exists (select from run_hold hold
                                    where hold.run_id = one.run_id and hold.person_id = one.person_id
                                      and not (hold.after_approval and one.due < one.paid))
                  order by person_id, month limit :limit) correction
            cross join lateral (
                select array_agg(late.late_id order by late.kind, late.evidence) as ids,
                       array_agg(taken.late_revision order by late.kind, late.evidence) as revisions,
                       array_agg(late.kind order by late.kind, late.evidence) as kinds,
                       array_agg(late.evidence order by late.kind, late.evidence) as proofs
                from late_fact late
                join run_evidence taken on taken.run_id = correction.run_id
                     and taken.version = correction.version and taken.late_id = late.late_id
                where late.person_id = correction.person_id and late.month in (correction.month, :pays)) evidence
            left join month_entry granted on granted.run_id = correction.run_id
                 and granted.person_id = correction.person_id and granted.month = correction.month
            order by correction.person_id, correction.month
            """;

    private static final String REPRODUCIBLE =
            """
            select correction.person_id, correction.month, coalesce(correction.policy_id, approved.policy_id) as policy_id,
                   correction.facts,
                   encode(sha256(correction.result), 'hex') as result_hash
            from run_correction correction
            left join month_run approved on approved.agency_id = correction.agency_id and approved.month = correction.month
            where correction.run_id = :run and correction.version = :version
              and (correction.person_id, correction.month) > (:person, :month)
            order by correction.person_id, correction.month limit :limit
            """;

    private final JdbcClient jdbc;
    private final StatementJson json;

    JdbcCorrections(JdbcClient jdbc, StatementJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<LateMonth> late(Run run, @Nullable PersonsMonth after, int limit) {
        return late(run, after).param("limit", limit).query(JdbcCorrections::lateMonth).list();
    }

    private JdbcClient.StatementSpec late(Run run, @Nullable PersonsMonth after) {
        ExtraPay extra = run.extra();
        return extra == null
                ? after(jdbc.sql(LATE), after).param("own", run.month().toString())
                : after(jdbc.sql(LATE_EXTRA), after)
                        .param("kind", extra.kind().name())
                        .param("year", extra.year())
                        .param("pays", JdbcExtraCorrections.pays(run));
    }

    void keep(Run run, List<Correction> found) {
        jdbc.sql(KEEP)
                .param("run", run.id().value())
                .param("version", run.version())
                .param("people", array(found, one -> one.late().person().value(), UUID[]::new))
                .param("months", array(found, one -> one.late().month().toString(), String[]::new))
                .param("policies", array(found, one -> one.late().policy().value(), UUID[]::new))
                .param("classes", array(found, one -> one.kelas().number(), Integer[]::new))
                .param("paid", array(found, one -> one.late().granted().amount(), Long[]::new))
                .param("due", array(found, one -> one.statement().net().amount(), Long[]::new))
                .param("facts", array(found, one -> json.bytes(one.facts()), byte[][]::new))
                .param("results", array(found, one -> json.bytes(one.statement()), byte[][]::new))
                .update();
        List<LateMonth.Evidence> taken =
                found.stream().flatMap(one -> one.late().evidence().stream()).toList();
        jdbc.sql(KEEP_EVIDENCE)
                .param("run", run.id().value())
                .param("version", run.version())
                .param("ids", array(taken, LateMonth.Evidence::id, UUID[]::new))
                .param("revisions", array(taken, LateMonth.Evidence::revision, Long[]::new))
                .update();
    }

    List<KeptCorrection> of(Run run, @Nullable PersonsMonth after, int limit) {
        return after(jdbc.sql(KEPT), after)
                .param("pays", JdbcExtraCorrections.pays(run))
                .param("run", run.id().value())
                .param("version", run.version())
                .param("limit", limit)
                .query(JdbcCorrections::kept)
                .list();
    }

    List<Reproducible> reproducible(Run run, @Nullable PersonsMonth after, int limit) {
        return after(jdbc.sql(REPRODUCIBLE), after)
                .param("run", run.id().value())
                .param("version", run.version())
                .param("limit", limit)
                .query(this::reproducible)
                .list();
    }

    private Reproducible reproducible(ResultSet row, int number) throws SQLException {
        return new Reproducible(
                new PersonsMonth(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        YearMonth.parse(row.getString("month"))),
                new PolicyId(row.getObject("policy_id", UUID.class)),
                json.facts(row.getBytes("facts")),
                row.getString("result_hash"));
    }

    static JdbcClient.StatementSpec after(
            JdbcClient.StatementSpec sql, @Nullable PersonsMonth after) {
        return sql.param("person", after == null ? new UUID(0, 0) : after.person().value())
                .param("month", after == null ? "" : after.month().toString());
    }

    private static LateMonth lateMonth(ResultSet row, int number) throws SQLException {
        return new LateMonth(
                new PersonId(row.getObject("person_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                new PolicyId(row.getObject("policy_id", UUID.class)),
                Rupiah.of(row.getLong("granted")),
                row.getBoolean("ever_granted"),
                evidence(row));
    }

    private static KeptCorrection kept(ResultSet row, int number) throws SQLException {
        Rupiah paid = Rupiah.of(row.getLong("paid"));
        Rupiah due = Rupiah.of(row.getLong("due"));
        return new KeptCorrection(
                new PersonId(row.getObject("person_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                paid,
                due,
                kind(row, due.minus(paid)),
                new KelasJabatan(row.getInt("kelas")),
                evidence(row));
    }

    private static CorrectionKind kind(ResultSet row, Rupiah delta) throws SQLException {
        String granted = row.getString("granted_as");
        return granted == null
                ? Correction.kind(!row.getBoolean("first"), delta)
                : CorrectionKind.valueOf(granted);
    }

    private static List<LateMonth.Evidence> evidence(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("ids").getArray();
        Long[] revisions = (Long[]) row.getArray("revisions").getArray();
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        String[] references = (String[]) row.getArray("proofs").getArray();
        List<LateMonth.Evidence> evidence = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            evidence.add(
                    new LateMonth.Evidence(
                            ids[i], revisions[i], LateFacts.Kind.valueOf(kinds[i]), references[i]));
        }
        return evidence;
    }

    private static <T, R> R[] array(List<T> values, Function<T, R> value, IntFunction<R[]> size) {
        return values.stream().map(value).toArray(size);
    }
}
