package id.kinerja.tukin.withholding.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.withholding.GivenIncome;
import id.kinerja.tukin.withholding.OtherIncome;
import id.kinerja.tukin.withholding.OtherIncomeBatchId;
import id.kinerja.tukin.withholding.OtherIncomes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOtherIncomes implements OtherIncomes {

    /** The greatest id that there can be. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String GIVE =
            """
            insert into other_income_given
                (agency_id, batch_id, person_id, month, gross, tax, health_base, deductible, given_by)
            select distinct on (person_id, month) platform.agency(), :batch, person_id, month, gross, tax, health_base,
                   deductible, :by
            from unnest(:people::uuid[], :months::text[], :grosses::bigint[], :taxes::bigint[], :bases::bigint[],
                        :deductibles::bigint[])
                 with ordinality as given (person_id, month, gross, tax, health_base, deductible, row)
            order by person_id, month, row desc
            """;

    // What was given later of the month counts, in whichever order they are confirmed.
    private static final String CONFIRM =
            """
            with confirmed as (
                update other_income_given given set confirmed_by = :by, confirmed_at = clock_timestamp()
                from unnest(:people::uuid[], :months::text[]) as chosen (person_id, month)
                where given.agency_id = platform.agency() and given.batch_id = :batch
                  and given.person_id = chosen.person_id and given.month = chosen.month
                returning given.*)
            insert into other_income as counting
                (agency_id, person_id, month, gross, tax, health_base, deductible, given_by, given_at)
            select agency_id, person_id, month, gross, tax, health_base, deductible, given_by, given_at from confirmed
            on conflict (agency_id, person_id, month) do update
            set gross = excluded.gross, tax = excluded.tax, health_base = excluded.health_base,
                deductible = excluded.deductible, given_by = excluded.given_by, given_at = excluded.given_at
            where counting.given_at <= excluded.given_at
            """;

    private static final String LIST =
            """
            select * from other_income_given
            where agency_id = platform.agency() and (batch_id, person_id, month) < (:batch, :person, :month)
              and (:of::uuid is null or batch_id = :of::uuid)
              and (:waiting::boolean is null or (confirmed_by is null) = :waiting::boolean)
            order by batch_id desc, person_id desc, month desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcOtherIncomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void give(OtherIncomeBatchId batch, List<OtherIncome> incomes, PersonId by) {
        jdbc.sql(GIVE)
                .param("batch", batch.value())
                .param("by", by.value())
                .param("people", people(incomes))
                .param("months", months(incomes))
                .param("grosses", amounts(incomes, one -> one.gross().amount()))
                .param("taxes", amounts(incomes, one -> one.tax().amount()))
                .param("bases", amounts(incomes, one -> one.healthBase().amount()))
                .param("deductibles", amounts(incomes, one -> one.deductible().amount()))
                .update();
    }

    @Override
    public List<GivenIncome> findForChange(OtherIncomeBatchId batch) {
        return jdbc.sql(
                        """
                        select * from other_income_given
                        where agency_id = platform.agency() and batch_id = :batch
                        order by person_id, month for update
                        """)
                .param("batch", batch.value())
                .query(JdbcOtherIncomes::given)
                .list();
    }

    @Override
    public void confirm(OtherIncomeBatchId batch, Collection<GivenIncome> incomes, PersonId by) {
        List<OtherIncome> chosen = incomes.stream().map(GivenIncome::income).toList();
        jdbc.sql(CONFIRM)
                .param("batch", batch.value())
                .param("by", by.value())
                .param("people", people(chosen))
                .param("months", months(chosen))
                .update();
    }

    @Override
    public List<GivenIncome> list(Question question, @Nullable Place after, int limit) {
        return jdbc.sql(LIST)
                .param("batch", after == null ? AFTER_ALL : after.batch().value())
                .param("person", after == null ? AFTER_ALL : after.person().value())
                .param("month", after == null ? "" : after.month().toString())
                .param("of", Objects.toString(question.batch(), null))
                .param("waiting", Objects.toString(question.waiting(), null))
                .param("limit", limit)
                .query(JdbcOtherIncomes::given)
                .list();
    }

    private static GivenIncome given(ResultSet row, int number) throws SQLException {
        UUID confirmed = row.getObject("confirmed_by", UUID.class);
        return new GivenIncome(
                new OtherIncomeBatchId(row.getObject("batch_id", UUID.class)),
                new OtherIncome(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        YearMonth.parse(row.getString("month")),
                        Rupiah.of(row.getLong("gross")),
                        Rupiah.of(row.getLong("tax")),
                        Rupiah.of(row.getLong("health_base")),
                        Rupiah.of(row.getLong("deductible"))),
                new PersonId(row.getObject("given_by", UUID.class)),
                confirmed == null ? null : new PersonId(confirmed));
    }

    private static UUID[] people(List<OtherIncome> incomes) {
        return incomes.stream().map(one -> one.person().value()).toArray(UUID[]::new);
    }

    private static String[] months(List<OtherIncome> incomes) {
        return incomes.stream().map(one -> one.month().toString()).toArray(String[]::new);
    }

    private static Long[] amounts(List<OtherIncome> incomes, ToLongFunction<OtherIncome> amount) {
        return incomes.stream().mapToLong(amount).boxed().toArray(Long[]::new);
    }
}
