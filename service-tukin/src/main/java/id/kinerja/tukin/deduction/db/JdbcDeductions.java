package id.kinerja.tukin.deduction.db;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.Deductions;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeductions implements Deductions {

    /** The greatest id that there can be. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String GIVEN =
            """
            from unnest(:ids::uuid[], :people::uuid[], :codes::text[], :amounts::bigint[], :percentages::numeric[],
                        :starts::text[], :ends::text[], :instalments::int[], :proofs::text[], :consents::text[],
                        :suppliers::uuid[])
                as given (deduction_id, person_id, code, amount, percentage, from_month, to_month, instalments, proof,
                          consent, supplied_by)
            """;

    private static final String ADD =
            """
            insert into deduction (agency_id, deduction_id, person_id, code, amount, percentage, from_month, to_month,
                                   instalments, proof, consent, supplied_by)
            select platform.agency(), given.*
            """
                    + GIVEN
                    + " on conflict do nothing returning deduction_id";

    private static final String KNOWN =
            "select given.deduction_id "
                    + GIVEN
                    + """
                    join deduction there using (person_id, code, from_month, proof)
                    where there.agency_id = platform.agency() and there.state <> 'ENDED'
                    """;

    private static final String COUNTING =
            """
            select * from deduction
            where agency_id = platform.agency() and person_id = any(:people) and confirmed_by is not null
              and from_month <= :month and (to_month is null or to_month >= :month)
              and (ended_after is null or ended_after >= :month)
            order by deduction_id
            """;

    private static final String LIST =
            """
            select * from deduction
            where agency_id = platform.agency() and deduction_id < :before
              and (:person::uuid is null or person_id = :person::uuid)
              and (:code::text is null or code = :code::text)
              and (:state::text is null or state = :state::text)
            order by deduction_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcDeductions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<DeductionId> add(List<Deduction> deductions) {
        return ids(ADD, deductions);
    }

    @Override
    public Set<DeductionId> known(List<Deduction> deductions) {
        return ids(KNOWN, deductions);
    }

    private Set<DeductionId> ids(String sql, List<Deduction> all) {
        return jdbc.sql(sql)
                .param("ids", texts(all, Deduction::id))
                .param("people", texts(all, Deduction::person))
                .param("codes", texts(all, Deduction::code))
                .param(
                        "amounts",
                        texts(all, one -> one.amount() == null ? null : one.amount().amount()))
                .param(
                        "percentages",
                        texts(
                                all,
                                one ->
                                        one.percentage() == null
                                                ? null
                                                : one.percentage().decimal()))
                .param("starts", texts(all, Deduction::from))
                .param("ends", texts(all, Deduction::to))
                .param("instalments", texts(all, Deduction::instalments))
                .param("proofs", texts(all, Deduction::proof))
                .param("consents", texts(all, Deduction::consent))
                .param("suppliers", texts(all, Deduction::suppliedBy))
                .query((row, number) -> id(row))
                .set();
    }

    @Override
    public List<Deduction> findForChange(Collection<DeductionId> ids) {
        return jdbc.sql(
                        """
                        select * from deduction where agency_id = platform.agency() and deduction_id = any(:ids)
                        order by deduction_id for update
                        """)
                .param("ids", ids.stream().map(DeductionId::value).toArray(UUID[]::new))
                .query(JdbcDeductions::deduction)
                .list();
    }

    @Override
    public void confirm(Collection<DeductionId> ids, PersonId by) {
        jdbc.sql(
                        """
                        update deduction
                        set state = 'CONFIRMED', confirmed_by = :by, confirmed_at = clock_timestamp()
                        where agency_id = platform.agency() and deduction_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(DeductionId::value).toArray(UUID[]::new))
                .param("by", by.value())
                .update();
    }

    @Override
    public void end(DeductionId id, Deduction.End end) {
        jdbc.sql(
                        """
                        update deduction
                        set state = 'ENDED', ended_by = :by, ended_at = clock_timestamp(), ended_after = :after,
                            reason = :reason
                        where agency_id = platform.agency() and deduction_id = :id
                        """)
                .param("id", id.value())
                .param("by", end.by().value())
                .param("after", end.after().toString())
                .param("reason", end.reason())
                .update();
    }

    @Override
    public Optional<Deduction> find(DeductionId id) {
        return jdbc.sql(
                        "select * from deduction where agency_id = platform.agency() and deduction_id = :id")
                .param("id", id.value())
                .query(JdbcDeductions::deduction)
                .optional();
    }

    @Override
    public Map<PersonId, List<Deduction>> countingIn(YearMonth month, Collection<PersonId> people) {
        return jdbc
                .sql(COUNTING)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("month", month.toString())
                .query(JdbcDeductions::deduction)
                .list()
                .stream()
                .collect(groupingBy(Deduction::person));
    }

    @Override
    public List<Deduction> list(Question question, @Nullable DeductionId before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before == null ? AFTER_ALL : before.value())
                .param("person", Objects.toString(question.person(), null))
                .param("code", question.code())
                .param("state", Objects.toString(question.state(), null))
                .param("limit", limit)
                .query(JdbcDeductions::deduction)
                .list();
    }

    private static Deduction deduction(ResultSet row, int number) throws SQLException {
        BigDecimal percentage = row.getBigDecimal("percentage");
        Long amount = row.getObject("amount", Long.class);
        return new Deduction(
                id(row),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("code"),
                amount == null ? null : Rupiah.of(amount),
                percentage == null ? null : new Percentage(percentage),
                YearMonth.parse(row.getString("from_month")),
                month(row.getString("to_month")),
                row.getObject("instalments", Integer.class),
                row.getString("proof"),
                row.getString("consent"),
                Deduction.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("supplied_by", UUID.class)),
                person(row, "confirmed_by"),
                end(row));
    }

    private static Deduction.@Nullable End end(ResultSet row) throws SQLException {
        PersonId by = person(row, "ended_by");
        return by == null
                ? null
                : new Deduction.End(
                        by, YearMonth.parse(row.getString("ended_after")), row.getString("reason"));
    }

    private static DeductionId id(ResultSet row) throws SQLException {
        return new DeductionId(row.getObject("deduction_id", UUID.class));
    }

    private static @Nullable YearMonth month(@Nullable String written) {
        return written == null ? null : YearMonth.parse(written);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable String[] texts(
            List<Deduction> all, Function<Deduction, @Nullable Object> value) {
        return all.stream()
                .map(one -> Objects.toString(value.apply(one), null))
                .toArray(String[]::new);
    }
}
