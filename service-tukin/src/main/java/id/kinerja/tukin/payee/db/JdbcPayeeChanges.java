package id.kinerja.tukin.payee.db;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeBatch;
import id.kinerja.tukin.payee.PayeeBatchId;
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
            insert into payee_change (agency_id, change_id, person_id, sealed, batch_id, given_by)
            select platform.agency(), change_id, person_id, sealed, batch_id, :by
            from unnest(:ids::uuid[], :people::uuid[], :sealed::bytea[], :batches::uuid[])
                 as given (change_id, person_id, sealed, batch_id)
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
            where change_id = any (:ids::uuid[])
            """;

    private static final String BATCH =
            """
            select * from payee_change
            where agency_id = platform.agency() and batch_id = :batch
            """;

    private static final String DONE =
            """
            select distinct batch_id from payee_change batch
            where agency_id = platform.agency() and batch_id = any (:batches::uuid[])
              and not exists (select from payee_change other
                              where other.agency_id = platform.agency() and other.batch_id = batch.batch_id
                                and other.state = 'WAITING')
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcPayeeChanges(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
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
    public void put(AgencyId agency, List<Given> given, PersonId by) {
        Cipherer cipherer = cipherer(agency);
        UUID[] people = ids(given.stream().map(one -> one.payee().person()).toList());
        UUID[] ids = given.stream().map(one -> PayeeChangeId.next().value()).toArray(UUID[]::new);
        byte[][] sealed = new byte[ids.length][];
        for (int at = 0; at < ids.length; at++) {
            sealed[at] =
                    cipherer.seal(JSON.writeValueAsBytes(given.get(at).payee()), context(ids[at]));
        }
        jdbc.sql(REPLACE).param("people", people).update();
        jdbc.sql(PUT)
                .param("ids", ids)
                .param("people", people)
                .param("sealed", sealed)
                .param("batches", batches(given))
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
    public Optional<PayeeBatch> batch(AgencyId agency, PayeeBatchId id) {
        Cipherer cipherer = cipherer(agency);
        List<PayeeChange> accounts =
                jdbc.sql(BATCH)
                        .param("batch", id.value())
                        .query((row, number) -> change(cipherer, row))
                        .list();
        return accounts.isEmpty() ? Optional.empty() : Optional.of(new PayeeBatch(id, accounts));
    }

    @Override
    public Set<PayeeBatchId> done(Collection<PayeeBatchId> batches) {
        return jdbc.sql(DONE)
                .param("batches", batches.stream().map(PayeeBatchId::value).toArray(UUID[]::new))
                .query((row, number) -> new PayeeBatchId(row.getObject("batch_id", UUID.class)))
                .set();
    }

    @Override
    public void confirm(Collection<PayeeChangeId> ids, PersonId by) {
        decide(ids, PayeeChange.State.CONFIRMED, null, by);
    }

    @Override
    public void reject(PayeeChangeId id, String reason, PersonId by) {
        decide(List.of(id), PayeeChange.State.REJECTED, reason, by);
    }

    @Override
    public void withdraw(PayeeChangeId id) {
        jdbc.sql("update payee_change set state = 'WITHDRAWN' where change_id = :id")
                .param("id", id.value())
                .update();
    }

    private void decide(
            Collection<PayeeChangeId> ids,
            PayeeChange.State state,
            @Nullable String reason,
            PersonId by) {
        jdbc.sql(DECIDE)
                .param("ids", ids.stream().map(PayeeChangeId::value).toArray(UUID[]::new))
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
        UUID batch = row.getObject("batch_id", UUID.class);
        return new PayeeChange(
                new PayeeChangeId(id),
                JSON.readValue(cipherer.open(row.getBytes("sealed"), context(id)), Payee.class),
                PayeeChange.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                decidedBy == null ? null : new PersonId(decidedBy),
                row.getString("reason"),
                batch == null ? null : new PayeeBatchId(batch));
    }

    private static @Nullable String[] batches(List<Given> given) {
        return given.stream()
                .map(Given::batch)
                .map(batch -> batch == null ? null : batch.toString())
                .toArray(String[]::new);
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    /** A sealed change opens in its own row alone. */
    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }
}
