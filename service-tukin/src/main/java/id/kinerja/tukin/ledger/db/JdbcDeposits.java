package id.kinerja.tukin.ledger.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UuidV7;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.DepositId;
import id.kinerja.tukin.ledger.Deposits;
import id.kinerja.tukin.ledger.Treasury;
import id.kinerja.tukin.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeposits implements Deposits {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String ENTER =
            """
            insert into deposit (agency_id, deposit_id, batch_id, person_id, treasury, proof, day, amount, entered_by)
            values (platform.agency(), :id, :batch, :person, :treasury, :proof, :day, :amount, :by)
            on conflict do nothing
            """;

    private static final String REJECTED_OF =
            """
            select batch_id from deposit
            where agency_id = platform.agency() and proof = :proof and person_id = any (:people::uuid[])
              and state = 'REJECTED'
            order by deposit_id desc limit 1
            """;

    private static final String WAITING =
            """
            select person_id, sum(amount) as waiting from deposit
            where agency_id = platform.agency() and state = 'WAITING' group by person_id
            """;

    private static final String LIST =
            """
            select * from deposit
            where agency_id = platform.agency() and deposit_id < :before
              and (:person::uuid is null or person_id = :person::uuid)
              and (:state::text is null or state = :state::text)
            order by deposit_id desc limit :limit
            """;

    private static final String SETTLE =
            """
            with entered as (
                insert into deposit_entry (agency_id, deposit_id, overpayment_id, amount)
                select platform.agency(), :id, * from unnest(:cases::uuid[], :amounts::bigint[])
                returning overpayment_id, amount
            )
            update overpayment one set recovered = one.recovered + entered.amount, revision = one.revision + 1
            from entered where entered.overpayment_id = one.overpayment_id
            """;

    private static final String DECIDE =
            """
            update deposit set state = :state, decided_by = :by, decided_at = clock_timestamp(), reason = :reason
            where deposit_id = :id
            """;

    private final JdbcClient jdbc;

    JdbcDeposits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<List<DepositId>> enter(List<Deposit.Given> given, PersonId by) {
        UUID batch = rejectedOf(given).orElseGet(UuidV7::next);
        List<DepositId> entered = new ArrayList<>();
        for (Deposit.Given one : given) {
            Optional<DepositId> id = enter(batch, one, by);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            entered.add(id.get());
        }
        return Optional.of(entered);
    }

    private Optional<UUID> rejectedOf(List<Deposit.Given> given) {
        return jdbc.sql(REJECTED_OF)
                .param("proof", given.getFirst().proof())
                .param(
                        "people",
                        given.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .query((row, number) -> row.getObject("batch_id", UUID.class))
                .optional();
    }

    private Optional<DepositId> enter(UUID batch, Deposit.Given given, PersonId by) {
        DepositId id = DepositId.next();
        int entered =
                jdbc.sql(ENTER)
                        .param("id", id.value())
                        .param("batch", batch)
                        .param("person", given.person().value())
                        .param("treasury", given.treasury().name())
                        .param("proof", given.proof())
                        .param("day", given.day())
                        .param("amount", given.amount().amount())
                        .param("by", by.value())
                        .update();
        return entered == 0 ? Optional.empty() : Optional.of(id);
    }

    @Override
    public Optional<Deposit> find(DepositId id) {
        return jdbc.sql("select * from deposit where deposit_id = :id")
                .param("id", id.value())
                .query(JdbcDeposits::deposit)
                .optional();
    }

    @Override
    public Rupiah waiting(PersonId person) {
        return jdbc.sql(
                        "select coalesce(sum(amount), 0) as waiting from deposit where agency_id = platform.agency()"
                                + " and person_id = :person and state = 'WAITING'")
                .param("person", person.value())
                .query((row, number) -> Rupiah.of(row.getLong("waiting")))
                .single();
    }

    @Override
    public Map<PersonId, Rupiah> waiting() {
        return jdbc
                .sql(WAITING)
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        Rupiah.of(row.getLong("waiting"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Deposit> list(
            @Nullable PersonId person,
            Deposit.@Nullable State state,
            @Nullable DepositId before,
            int limit) {
        return jdbc.sql(LIST)
                .param("before", before == null ? AFTER_ALL : before.value())
                .param("person", person == null ? null : person.value())
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query(JdbcDeposits::deposit)
                .list();
    }

    @Override
    public void confirm(DepositId id, List<Deposit.Share> shares, PersonId by) {
        jdbc.sql(SETTLE)
                .param("id", id.value())
                .param(
                        "cases",
                        shares.stream().map(one -> one.overpayment().value()).toArray(UUID[]::new))
                .param(
                        "amounts",
                        shares.stream().map(one -> one.amount().amount()).toArray(Long[]::new))
                .update();
        decide(id, Deposit.State.CONFIRMED, null, by);
    }

    @Override
    public void reject(DepositId id, String reason, PersonId by) {
        decide(id, Deposit.State.REJECTED, reason, by);
    }

    @Override
    public void account(RunId run) {
        jdbc.sql(
                        "update deposit set accounted_in = :run where agency_id = platform.agency()"
                                + " and accounted_in is null and state = 'CONFIRMED'")
                .param("run", run.value())
                .update();
    }

    @Override
    public List<Deposit> accountedIn(RunId run) {
        return jdbc.sql(
                        "select * from deposit where agency_id = platform.agency() and accounted_in = :run"
                                + " and state = 'CONFIRMED' order by deposit_id")
                .param("run", run.value())
                .query(JdbcDeposits::deposit)
                .list();
    }

    private void decide(DepositId id, Deposit.State state, @Nullable String reason, PersonId by) {
        jdbc.sql(DECIDE)
                .param("id", id.value())
                .param("state", state.name())
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    private static Deposit deposit(ResultSet row, int number) throws SQLException {
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        return new Deposit(
                new DepositId(row.getObject("deposit_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Treasury.valueOf(row.getString("treasury")),
                row.getString("proof"),
                row.getObject("day", LocalDate.class),
                Rupiah.of(row.getLong("amount")),
                Deposit.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                decidedBy == null ? null : new PersonId(decidedBy),
                row.getString("reason"));
    }
}
