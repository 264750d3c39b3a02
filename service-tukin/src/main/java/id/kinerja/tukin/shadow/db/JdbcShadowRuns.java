package id.kinerja.tukin.shadow.db;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.shadow.ShadowCause;
import id.kinerja.tukin.shadow.ShadowId;
import id.kinerja.tukin.shadow.ShadowOutcome;
import id.kinerja.tukin.shadow.ShadowPerson;
import id.kinerja.tukin.shadow.ShadowRun;
import id.kinerja.tukin.shadow.ShadowRuns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShadowRuns implements ShadowRuns {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    /** Five figures, each of which may have been rounded by itself. */
    private static final long LEAST_ROUNDING = 5;

    private static final String HOLD_MONTH =
            """
            select revision from old_payment_month
            where agency_id = platform.agency() and month = :month for update
            """;

    // Who came into the register since his payment was told.
    private static final String NAME =
            """
            update old_payment told set person_id = known.person_id
            from directory.person known
            where told.agency_id = platform.agency() and told.month = :month and told.replaced_by is null
              and told.person_id is null and known.agency_id = told.agency_id and known.nip = told.number
              and not exists (select from old_payment there
                              where there.agency_id = told.agency_id and there.month = told.month
                                and there.kind = told.kind
                                and there.person_id = known.person_id and there.replaced_by is null)
            """;

    private static final String BEGIN =
            """
            insert into shadow_run (agency_id, shadow_id, month, version, run_id, run_version, brought, suppliers,
                                    compared_by)
            select platform.agency(), :shadow, :month,
                   1 + coalesce((select max(version) from shadow_run
                                 where agency_id = platform.agency() and month = :month), 0),
                   :run, :runVersion, :brought, '{}', :by
            """;

    private static final String WAIT =
            "insert into comparing_shadow (shadow_id, agency_id) values (:shadow, platform.agency())";

    // Whoever comes back for it finds that it waits no more.
    private static final String CLAIM =
            """
            delete from comparing_shadow where shadow_id = (
                select shadow_id from comparing_shadow where shadow_id = :shadow for update skip locked)
            """;

    private static final String FINISH =
            """
            update shadow_run
            set state = 'OPEN', revision = revision + 1, brought = :brought,
                suppliers = array(select distinct brought_by from old_payment
                                  where agency_id = platform.agency() and month = :month and kind = 'MONTH'
                                    and replaced_by is null)
            where agency_id = platform.agency() and shadow_id = :shadow
            """;

    private static final String LAST =
            """
            select shadow_id from shadow_run
            where agency_id = platform.agency() and month = :month and version < :version
            order by version desc limit 1
            """;

    private static final String SELECT =
            """
            select shadow.*,
                   exists (select from shadow_run later
                           where later.agency_id = shadow.agency_id and later.month = shadow.month
                             and later.version > shadow.version)
                       or run.version <> shadow.run_version or run.state in ('OPEN', 'CALCULATING')
                       or told.revision is distinct from shadow.brought as outdated,
                   (select count(*) from shadow_difference one
                    where one.agency_id = shadow.agency_id and one.shadow_id = shadow.shadow_id
                      and word is null) as undecided
            from shadow_run shadow
            join run on run.run_id = shadow.run_id
            left join old_payment_month told on told.agency_id = shadow.agency_id and told.month = shadow.month
            where shadow.agency_id = platform.agency()
            """;

    private static final String HOLD =
            """
            select true from shadow_run shadow join old_payment_month told using (agency_id, month)
            where shadow.agency_id = platform.agency() and shadow_id = :shadow
            for update of shadow, told
            """;

    private static final String OUTCOMES =
            """
            select outcome, count(*) as people, sum(difference)::bigint as difference from shadow_person
            where agency_id = platform.agency() and shadow_id = :shadow group by outcome
            """;

    private static final String CAUSES =
            """
            select cause, count(*) as people, sum(amount)::bigint as amount,
                   count(*) filter (where word is null) as undecided,
                   count(*) filter (where word = 'THEIRS_RIGHT') as to_mend
            from shadow_difference
            where agency_id = platform.agency() and shadow_id = :shadow group by cause
            """;

    private static final String DECIDE =
            """
            update shadow_difference set word = :word, reason = :reason, decided_by = :by, decided_at = clock_timestamp()
            where agency_id = platform.agency() and shadow_id = :shadow
              and (:cause::text is null or cause = :cause::text)
              and case when :all then word is null else subject_id = any (:people::uuid[]) end
            returning subject_id
            """;

    private static final String MOVED =
            """
            update shadow_run set revision = revision + 1
            where agency_id = platform.agency() and shadow_id = :shadow
            """;

    private static final String SIGN =
            """
            update shadow_run
            set state = 'SIGNED', signed_by = :by, signed_at = clock_timestamp(), revision = revision + 1
            where agency_id = platform.agency() and shadow_id = :shadow
            """;

    private final JdbcClient jdbc;
    private final JdbcShadowPeople people;

    JdbcShadowRuns(JdbcClient jdbc, JdbcShadowPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public Optional<ShadowId> begin(Run run, PersonId by) {
        Optional<Long> brought = brought(run.month());
        if (brought.isEmpty()) {
            return Optional.empty();
        }
        ShadowId shadow = ShadowId.next();
        of(BEGIN, shadow)
                .param("month", run.month().toString())
                .param("run", run.id().value())
                .param("runVersion", run.version())
                .param("brought", brought.get())
                .param("by", by.value())
                .update();
        of(WAIT, shadow).update();
        return Optional.of(shadow);
    }

    @Override
    public List<Waiting> waiting() {
        return jdbc.sql("select agency_id, shadow_id from comparing_shadow order by shadow_id")
                .query(
                        (row, number) ->
                                new Waiting(
                                        new AgencyId(row.getObject("agency_id", UUID.class)),
                                        new ShadowId(row.getObject("shadow_id", UUID.class))))
                .list();
    }

    @Override
    public Optional<ShadowRun> claim(ShadowId id) {
        return of(CLAIM, id).update() == 1 ? find(id) : Optional.empty();
    }

    @Override
    public void compare(ShadowRun shadow, Run run, Rupiah step) {
        String month = shadow.month().toString();
        long brought = brought(shadow.month()).orElseThrow();
        jdbc.sql(NAME).param("month", month).update();
        UUID previous =
                jdbc.sql(LAST)
                        .param("month", month)
                        .param("version", shadow.version())
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        of(ShadowComparisonSql.COMPARE, shadow.id())
                .param("month", month)
                .param("previous", previous)
                .param("run", shadow.run().value())
                .param("runVersion", shadow.runVersion())
                .param("locked", run.state() == Run.State.LOCKED)
                .param("rounding", Math.max(step.amount(), LEAST_ROUNDING))
                .update();
        of(FINISH, shadow.id()).param("month", month).param("brought", brought).update();
    }

    /** Whatever is brought of the month waits until the end of the transaction. */
    private Optional<Long> brought(YearMonth month) {
        return jdbc.sql(HOLD_MONTH).param("month", month.toString()).query(Long.class).optional();
    }

    @Override
    public Optional<ShadowRun> find(ShadowId id) {
        return of(SELECT + " and shadow.shadow_id = :shadow", id)
                .query(JdbcShadowRuns::shadow)
                .optional();
    }

    @Override
    public Optional<ShadowRun> findForChange(ShadowId id) {
        of(HOLD, id).query(Boolean.class).optional();
        return find(id);
    }

    @Override
    public List<ShadowRun> list(@Nullable YearMonth month, @Nullable ShadowId before, int limit) {
        return jdbc.sql(
                        SELECT
                                + " and shadow.shadow_id < :before and (:month::text is null or shadow.month = :month::text)"
                                + " order by shadow.shadow_id desc limit :limit")
                .param("before", before == null ? AFTER_ALL : before.value())
                .param("month", month == null ? null : month.toString())
                .param("limit", limit)
                .query(JdbcShadowRuns::shadow)
                .list();
    }

    @Override
    public List<OutcomeSum> outcomes(ShadowId id) {
        return of(OUTCOMES, id)
                .query(
                        (row, number) ->
                                new OutcomeSum(
                                        ShadowOutcome.valueOf(row.getString("outcome")),
                                        row.getInt("people"),
                                        Rupiah.of(row.getLong("difference"))))
                .list();
    }

    @Override
    public List<CauseSum> causes(ShadowId id) {
        return of(CAUSES, id)
                .query(
                        (row, number) ->
                                new CauseSum(
                                        ShadowCause.valueOf(row.getString("cause")),
                                        row.getInt("people"),
                                        Rupiah.of(row.getLong("amount")),
                                        row.getInt("undecided"),
                                        row.getInt("to_mend")))
                .list();
    }

    @Override
    public List<ShadowPerson> people(
            ShadowId id, Question question, @Nullable UUID after, int limit) {
        return people.list(id, question, after, limit);
    }

    @Override
    public Set<UUID> decide(
            ShadowId id, @Nullable Collection<UUID> named, @Nullable ShadowCause cause, Word word) {
        Set<UUID> decided =
                of(DECIDE, id)
                        .param("word", word.word().name())
                        .param("reason", word.reason())
                        .param("by", word.by().value())
                        .param("cause", cause == null ? null : cause.name())
                        .param("all", named == null)
                        .param("people", named == null ? new UUID[0] : named.toArray(UUID[]::new))
                        .query((row, number) -> row.getObject("subject_id", UUID.class))
                        .set();
        of(MOVED, id).update();
        return decided;
    }

    @Override
    public void sign(ShadowId id, PersonId by) {
        of(SIGN, id).param("by", by.value()).update();
    }

    private JdbcClient.StatementSpec of(String sql, ShadowId id) {
        return jdbc.sql(sql).param("shadow", id.value());
    }

    private static ShadowRun shadow(ResultSet row, int number) throws SQLException {
        UUID signedBy = row.getObject("signed_by", UUID.class);
        OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new ShadowRun(
                new ShadowId(row.getObject("shadow_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                row.getInt("version"),
                new RunId(row.getObject("run_id", UUID.class)),
                row.getInt("run_version"),
                ShadowRun.State.valueOf(row.getString("state")),
                row.getBoolean("outdated"),
                row.getInt("undecided"),
                Arrays.stream((UUID[]) row.getArray("suppliers").getArray())
                        .map(PersonId::new)
                        .collect(toSet()),
                new PersonId(row.getObject("compared_by", UUID.class)),
                row.getObject("compared_at", OffsetDateTime.class).toInstant(),
                signedBy == null ? null : new PersonId(signedBy),
                signedAt == null ? null : signedAt.toInstant(),
                row.getLong("revision"));
    }
}
