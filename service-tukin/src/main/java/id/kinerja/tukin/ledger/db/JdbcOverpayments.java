package id.kinerja.tukin.ledger.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.LedgerKind;
import id.kinerja.tukin.ledger.Overpayment;
import id.kinerja.tukin.ledger.OverpaymentId;
import id.kinerja.tukin.ledger.Overpayments;
import id.kinerja.tukin.ledger.PaidFor;
import id.kinerja.tukin.ledger.Recovered;
import id.kinerja.tukin.ledger.RecoveryPlan;
import id.kinerja.tukin.ledger.RecoveryPlan.Instalment;
import id.kinerja.tukin.ledger.Settlement;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOverpayments implements Overpayments {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String CASES =
            """
            select one.*, plan.number, plan.document, plan.months, plan.amounts, plan.decided_by, plan.decided_at,
                   (select coalesce(sum(amount), 0) from recovery_entry taken
                    where taken.overpayment_id = one.overpayment_id and taken.plan = plan.number) as taken
            from overpayment one
            left join lateral (select * from recovery_plan
                               where recovery_plan.overpayment_id = one.overpayment_id
                               order by number desc limit 1) plan on true
            """;

    private static final String OPEN =
            "where raised + recovered < claimed order by person_id, month, pays";

    private static final String OPEN_OF =
            "where one.agency_id = platform.agency() and one.person_id = :person"
                    + " and raised + recovered < claimed order by month, pays";

    private static final String LIST =
            """
            where one.overpayment_id > :after
              and (:open::boolean is null or (raised + recovered < claimed) = :open::boolean)
            order by one.overpayment_id limit :limit
            """;

    private static final String ENTER =
            """
            insert into recovery_entry (agency_id, run_id, overpayment_id, kind, amount, plan)
            select platform.agency(), :run, * from unnest(:ids::uuid[], :kinds::text[], :amounts::bigint[], :plans::int[])
            """;

    private static final String TAKE =
            """
            update overpayment one
            set raised = one.raised + now.raised, recovered = one.recovered + now.recovered, revision = revision + 1
            from (select overpayment_id,
                         coalesce(sum(amount) filter (where kind = 'DIPERHITUNGKAN'), 0) as raised,
                         coalesce(sum(amount) filter (where kind = 'PENGEMBALIAN'), 0) as recovered
                  from recovery_entry where run_id = :run group by overpayment_id) now
            where now.overpayment_id = one.overpayment_id
            """;

    private static final String TAKEN_BY =
            """
            select person_id, month, owed.kind, owed.year, taken.kind as settled_by, taken.amount
            from recovery_entry taken join overpayment owed using (overpayment_id)
            where taken.run_id = :run order by person_id, month, pays, settled_by
            """;

    private static final String PLAN =
            """
            insert into recovery_plan (agency_id, overpayment_id, number, document, months, amounts, decided_by)
            select platform.agency(), :id, coalesce(max(number), 0) + 1, :document, :months::text[],
                   :amounts::bigint[], :by
            from recovery_plan where overpayment_id = :id
            """;

    private final JdbcClient jdbc;

    JdbcOverpayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void alone() {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('recoveries of ' || platform.agency(), 0))")
                .query((row, number) -> true)
                .list();
    }

    @Override
    public List<Overpayment> open() {
        return jdbc.sql(CASES + OPEN).query(JdbcOverpayments::overpayment).list();
    }

    @Override
    public List<Overpayment> openOf(PersonId person) {
        return jdbc.sql(CASES + OPEN_OF)
                .param("person", person.value())
                .query(JdbcOverpayments::overpayment)
                .list();
    }

    @Override
    public void take(RunId run, List<Settlement.Taken> taken) {
        if (taken.isEmpty()) {
            return;
        }
        jdbc.sql(ENTER)
                .param("run", run.value())
                .param("ids", array(taken, one -> one.overpayment().value(), UUID[]::new))
                .param("kinds", array(taken, one -> one.kind().name(), String[]::new))
                .param("amounts", array(taken, one -> one.amount().amount(), Long[]::new))
                .param("plans", array(taken, Settlement.Taken::plan, Integer[]::new))
                .update();
        jdbc.sql(TAKE).param("run", run.value()).update();
    }

    @Override
    public List<Recovered> takenBy(RunId run) {
        return jdbc.sql(TAKEN_BY)
                .param("run", run.value())
                .query(
                        (row, number) ->
                                new Recovered(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        paidFor(row),
                                        LedgerKind.valueOf(row.getString("settled_by")),
                                        Rupiah.of(row.getLong("amount"))))
                .list();
    }

    @Override
    public Optional<Overpayment> find(OverpaymentId id) {
        return jdbc.sql(CASES + "where one.overpayment_id = :id")
                .param("id", id.value())
                .query(JdbcOverpayments::overpayment)
                .optional();
    }

    @Override
    public List<Overpayment> list(
            @Nullable Boolean open, @Nullable OverpaymentId after, int limit) {
        return jdbc.sql(CASES + LIST)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("open", open)
                .param("limit", limit)
                .query(JdbcOverpayments::overpayment)
                .list();
    }

    @Override
    public void plan(
            Overpayment overpayment, String document, List<Instalment> instalments, PersonId by) {
        jdbc.sql(PLAN)
                .param("id", overpayment.id().value())
                .param("document", document)
                .param("months", array(instalments, one -> one.month().toString(), String[]::new))
                .param("amounts", array(instalments, one -> one.amount().amount(), Long[]::new))
                .param("by", by.value())
                .update();
        jdbc.sql("update overpayment set revision = revision + 1 where overpayment_id = :id")
                .param("id", overpayment.id().value())
                .update();
    }

    private static Overpayment overpayment(ResultSet row, int number) throws SQLException {
        return new Overpayment(
                new OverpaymentId(row.getObject("overpayment_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                paidFor(row),
                Rupiah.of(row.getLong("claimed")),
                Rupiah.of(row.getLong("raised")),
                Rupiah.of(row.getLong("recovered")),
                row.getString("document") == null ? null : plan(row),
                row.getLong("revision"));
    }

    private static PaidFor paidFor(ResultSet row) throws SQLException {
        return PaidFor.of(
                YearMonth.parse(row.getString("month")),
                RunKind.valueOf(row.getString("kind")),
                row.getInt("year"));
    }

    private static RecoveryPlan plan(ResultSet row) throws SQLException {
        String[] months = (String[]) row.getArray("months").getArray();
        Long[] amounts = (Long[]) row.getArray("amounts").getArray();
        List<Instalment> instalments = new ArrayList<>(months.length);
        for (int i = 0; i < months.length; i++) {
            instalments.add(new Instalment(YearMonth.parse(months[i]), Rupiah.of(amounts[i])));
        }
        return new RecoveryPlan(
                row.getInt("number"),
                row.getString("document"),
                new PersonId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                instalments,
                Rupiah.of(row.getLong("taken")));
    }

    private static <T, R extends @Nullable Object> R[] array(
            List<T> values, Function<T, R> value, IntFunction<R[]> size) {
        return values.stream().map(value).toArray(size);
    }
}
