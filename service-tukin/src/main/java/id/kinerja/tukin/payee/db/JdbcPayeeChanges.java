package id.kinerja.tukin.payee.db;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChangeId;
import id.kinerja.tukin.payee.PayeeChanges;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPayeeChanges implements PayeeChanges {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String PAID =
            """
            select person_id from payment
            where agency_id = platform.agency() and person_id = any (:people::uuid[])
            union
            select person_id from run
            join (select run_id, version, person_id from granted_statement where net > 0
                  union all
                  select run_id, version, person_id from granted_correction where due > paid) granted
                 using (run_id, version)
            where run.agency_id = platform.agency() and run.state = 'APPROVED'
              and person_id = any (:people::uuid[])
            """;

    private static final String WAITING =
            """
            select * from payee_change
            where agency_id = platform.agency() and state = 'WAITING' and person_id = any (:people::uuid[])
            """;

    private static final String REPLACE =
            """
            update payee_change set state = 'REPLACED'
            where agency_id = platform.agency() and state = 'WAITING' and person_id = any (:people::uuid[])
            """;

    private static final String PUT =
            """
            insert into payee_change (agency_id, change_id, person_id, sealed, given_by)
            select platform.agency(), change_id, person_id, sealed, :by
            from unnest(:ids::uuid[], :people::uuid[], :sealed::bytea[]) as given (change_id, person_id, sealed)
            """;

    private static final String LIST =
            """
            select * from payee_change
            where agency_id = platform.agency() and change_id < :before
              and (:state::text is null or state = :state::text)
            order by change_id desc limit :limit
            """;

    private static final String DECIDE =
            """
            update payee_change set state = :state, decided_by = :by, decided_at = clock_timestamp(), reason = :reason
            where change_id = :id
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcPayeeChanges(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    @Override
    public Set<PersonId> paid(Collection<PersonId> people) {
        return jdbc.sql(PAID)
                .param("people", ids(people))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public Map<PersonId, PayeeChange> waiting(AgencyId agency, Collection<PersonId> people) {
        Cipherer cipherer = cipherer(agency);
        return jdbc
                .sql(WAITING)
                .param("people", ids(people))
                .query((row, number) -> change(cipherer, row))
                .list()
                .stream()
                .collect(toMap(one -> one.payee().person(), Function.identity()));
    }

    @Override
    public void put(AgencyId agency, List<Payee> payees, PersonId by) {
        Cipherer cipherer = cipherer(agency);
        UUID[] people = ids(payees.stream().map(Payee::person).toList());
        UUID[] ids = payees.stream().map(one -> PayeeChangeId.next().value()).toArray(UUID[]::new);
        byte[][] sealed = new byte[ids.length][];
        for (int at = 0; at < ids.length; at++) {
            sealed[at] = cipherer.seal(JSON.writeValueAsBytes(payees.get(at)), context(ids[at]));
        }
        jdbc.sql(REPLACE).param("people", people).update();
        jdbc.sql(PUT)
                .param("ids", ids)
                .param("people", people)
                .param("sealed", sealed)
                .param("by", by.value())
                .update();
    }

    @Override
    public Optional<PayeeChange> findForChange(AgencyId agency, PayeeChangeId id) {
        Cipherer cipherer = cipherer(agency);
        return jdbc.sql("select * from payee_change where change_id = :id for update")
                .param("id", id.value())
                .query((row, number) -> change(cipherer, row))
                .optional();
    }

    @Override
    public List<PayeeChange> list(
            AgencyId agency,
            PayeeChange.@Nullable State state,
            @Nullable PayeeChangeId before,
            int limit) {
        Cipherer cipherer = cipherer(agency);
        return jdbc.sql(LIST)
                .param("before", before == null ? AFTER_ALL : before.value())
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query((row, number) -> change(cipherer, row))
                .list();
    }

    @Override
    public void confirm(PayeeChangeId id, PersonId by) {
        decide(id, PayeeChange.State.CONFIRMED, null, by);
    }

    @Override
    public void reject(PayeeChangeId id, String reason, PersonId by) {
        decide(id, PayeeChange.State.REJECTED, reason, by);
    }

    @Override
    public void withdraw(PayeeChangeId id) {
        jdbc.sql("update payee_change set state = 'WITHDRAWN' where change_id = :id")
                .param("id", id.value())
                .update();
    }

    private void decide(
            PayeeChangeId id, PayeeChange.State state, @Nullable String reason, PersonId by) {
        jdbc.sql(DECIDE)
                .param("id", id.value())
                .param("state", state.name())
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    private Cipherer cipherer(AgencyId agency) {
        return masterKey.cipherer(agency, "payee-change");
    }

    private static PayeeChange change(Cipherer cipherer, ResultSet row) throws SQLException {
        UUID id = row.getObject("change_id", UUID.class);
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        return new PayeeChange(
                new PayeeChangeId(id),
                JSON.readValue(cipherer.open(row.getBytes("sealed"), context(id)), Payee.class),
                PayeeChange.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                decidedBy == null ? null : new PersonId(decidedBy),
                row.getString("reason"));
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    /** A sealed change opens in its own row alone. */
    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }
}
