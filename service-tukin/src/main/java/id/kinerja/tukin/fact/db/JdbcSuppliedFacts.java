package id.kinerja.tukin.fact.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.fact.FactHolder;
import id.kinerja.tukin.fact.FactId;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.fact.SuppliedFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSuppliedFacts implements SuppliedFacts {

    /** The greatest id that there can be. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String GIVEN =
            """
            from unnest(:ids::uuid[], :people::uuid[], :positions::text[], :units::uuid[], :codes::text[], :values::text[], :starts::date[], :ends::date[],
                        :sources::text[], :proofs::text[], :suppliers::uuid[])
                as given (fact_id, person_id, position_code, unit_id, code, value, holds_from, holds_to, source, proof, supplied_by)
            """;

    private static final String ADD =
            """
            insert into outside_fact (agency_id, fact_id, person_id, position_code, unit_id, code, value, holds_from, holds_to,
                                      source, proof, supplied_by)
            select platform.agency(), given.*
            """
                    + GIVEN
                    + " on conflict do nothing returning fact_id";

    // Of people and of positions apart, since each has an index of its own.
    private static final String KNOWN =
            "with given as (select given.* "
                    + GIVEN
                    + """
                    )
                    select given.fact_id from given join outside_fact there
                        using (person_id, code, holds_from, value, proof)
                    where there.agency_id = platform.agency() and there.state <> 'REVOKED'
                    union all
                    select given.fact_id from given join outside_fact there
                        using (position_code, code, holds_from, value, proof)
                    where there.agency_id = platform.agency() and there.state <> 'REVOKED'
                      and there.position_code is not null
                      and there.unit_id is not distinct from given.unit_id
                    """;

    private static final String LIST =
            """
            select * from outside_fact
            where agency_id = platform.agency() and fact_id < :before
              and (:person::uuid is null or person_id = :person::uuid)
              and (:position::text is null or position_code = :position::text)
              and (:code::text is null or code = :code::text)
              and (:state::text is null or state = :state::text)
              and (:supplier::uuid is null or supplied_by = :supplier::uuid)
            order by fact_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcSuppliedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<FactId> add(List<SuppliedFact> facts) {
        return ids(ADD, facts);
    }

    @Override
    public Set<FactId> known(List<SuppliedFact> facts) {
        return ids(KNOWN, facts);
    }

    private Set<FactId> ids(String sql, List<SuppliedFact> facts) {
        return jdbc.sql(sql)
                .param("ids", texts(facts, SuppliedFact::id))
                .param(
                        "people",
                        facts.stream()
                                .map(fact -> Objects.toString(fact.holder().person(), null))
                                .toArray(String[]::new))
                .param(
                        "positions",
                        facts.stream().map(fact -> fact.holder().position()).toArray(String[]::new))
                .param(
                        "units",
                        facts.stream()
                                .map(fact -> Objects.toString(fact.holder().unit(), null))
                                .toArray(String[]::new))
                .param("codes", texts(facts, SuppliedFact::code))
                .param("values", texts(facts, SuppliedFact::value))
                .param("starts", texts(facts, SuppliedFact::from))
                .param("ends", facts.stream().map(JdbcSuppliedFacts::end).toArray(String[]::new))
                .param("sources", texts(facts, SuppliedFact::source))
                .param("proofs", texts(facts, SuppliedFact::proof))
                .param("suppliers", texts(facts, SuppliedFact::suppliedBy))
                .query((row, number) -> new FactId(row.getObject("fact_id", UUID.class)))
                .set();
    }

    @Override
    public List<SuppliedFact> findForChange(Collection<FactId> ids) {
        return jdbc.sql(
                        "select * from outside_fact where fact_id = any(:ids) order by fact_id for update")
                .param("ids", ids.stream().map(FactId::value).toArray(UUID[]::new))
                .query(JdbcSuppliedFacts::fact)
                .list();
    }

    @Override
    public void confirm(Collection<FactId> ids, PersonId by) {
        jdbc.sql(
                        """
                        update outside_fact
                        set state = 'CONFIRMED', confirmed_by = :by, confirmed_at = now()
                        where fact_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(FactId::value).toArray(UUID[]::new))
                .param("by", by.value())
                .update();
    }

    @Override
    public void revoke(FactId id, PersonId by, String reason) {
        jdbc.sql(
                        """
                        update outside_fact
                        set state = 'REVOKED', revoked_by = :by, revoked_at = clock_timestamp(), reason = :reason
                        where fact_id = :id
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    @Override
    public Optional<SuppliedFact> find(FactId id) {
        return jdbc.sql("select * from outside_fact where fact_id = :id")
                .param("id", id.value())
                .query(JdbcSuppliedFacts::fact)
                .optional();
    }

    @Override
    public List<SuppliedFact> list(Question question, @Nullable FactId before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before == null ? AFTER_ALL : before.value())
                .param("person", Objects.toString(question.person(), null))
                .param("position", question.position())
                .param("code", question.code())
                .param("state", Objects.toString(question.state(), null))
                .param("supplier", Objects.toString(question.suppliedBy(), null))
                .param("limit", limit)
                .query(JdbcSuppliedFacts::fact)
                .list();
    }

    private static SuppliedFact fact(ResultSet row, int number) throws SQLException {
        return new SuppliedFact(
                new FactId(row.getObject("fact_id", UUID.class)),
                new FactHolder(person(row, "person_id"), row.getString("position_code"), unit(row)),
                row.getString("code"),
                row.getString("value"),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("holds_to", LocalDate.class),
                row.getString("source"),
                row.getString("proof"),
                SuppliedFact.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("supplied_by", UUID.class)),
                person(row, "confirmed_by"),
                person(row, "revoked_by"),
                row.getString("reason"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UnitId unit(ResultSet row) throws SQLException {
        UUID id = row.getObject("unit_id", UUID.class);
        return id == null ? null : new UnitId(id);
    }

    private static @Nullable String end(SuppliedFact fact) {
        return Objects.toString(fact.to(), null);
    }

    private static String[] texts(List<SuppliedFact> facts, Function<SuppliedFact, Object> value) {
        return facts.stream().map(fact -> value.apply(fact).toString()).toArray(String[]::new);
    }
}
