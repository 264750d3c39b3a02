package id.kinerja.integration.transfer.db;

import id.kinerja.integration.transfer.HandOver;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.TransfersOut;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTransfersOut implements TransfersOut {

    private static final String SELECT =
            """
            select t.*, exists (select from transfer_out_package p where p.package_id = t.package_id) as signed
            from transfer_out t
            """;
    private static final String ADD =
            """
            insert into transfer_out (agency_id, transfer_id, person_id, last_day, decree, decree_date, receiver_code,
                                      receiver_name, hand_over, state, opened_by, package_id, revision)
            values (platform.agency(), :id, :person, :lastDay, :decree, :decreeDate, :code, :name, :handOver, :state, :by,
                    :package, :revision)
            on conflict do nothing
            """;
    private static final String UPDATE =
            """
            update transfer_out
            set paid_until = :paidUntil, paid_letter = :paidLetter, state = :state, released_by = :releasedBy::uuid,
                delivered_at = :deliveredAt::timestamptz, package_id = :package, returned_reason = :returned,
                revision = :revision
            where transfer_id = :id
            """;

    private final JdbcClient jdbc;

    JdbcTransfersOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(TransferOut transfer) {
        return jdbc.sql(ADD)
                        .param("id", transfer.id())
                        .param("person", transfer.person().value())
                        .param("lastDay", transfer.lastDay())
                        .param("decree", transfer.decree().number())
                        .param("decreeDate", transfer.decree().date())
                        .param("code", transfer.receiver().code())
                        .param("name", transfer.receiver().name())
                        .param("handOver", transfer.handOver().name())
                        .param("state", transfer.state().name())
                        .param("by", transfer.openedBy().value())
                        .param("package", transfer.parcel().id())
                        .param("revision", transfer.revision())
                        .update()
                == 1;
    }

    @Override
    public Optional<TransferOut> find(UUID id) {
        return one(SELECT + "where t.transfer_id = :id", id);
    }

    @Override
    public Optional<TransferOut> findForChange(UUID id) {
        return locked("transfer_id", id);
    }

    /** Read once it is held: whoever has signed it meanwhile has done so by then. */
    private Optional<TransferOut> locked(String column, UUID id) {
        return jdbc.sql(
                        "select transfer_id from transfer_out where agency_id = platform.agency() and %s = :id for update"
                                .formatted(column))
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    private Optional<TransferOut> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcTransfersOut::transfer).optional();
    }

    @Override
    public void update(TransferOut transfer) {
        TransferPackage.Paid paid = transfer.paid();
        PersonId released = transfer.releasedBy();
        var delivered = transfer.deliveredAt();
        jdbc.sql(UPDATE)
                .param("id", transfer.id())
                .param("paidUntil", paid == null ? null : paid.until().toString())
                .param("paidLetter", paid == null ? null : paid.letter())
                .param("state", transfer.state().name())
                .param("releasedBy", released == null ? null : released.toString())
                .param("deliveredAt", delivered == null ? null : delivered.toString())
                .param("package", transfer.parcel().id())
                .param("returned", transfer.returnedReason())
                .param("revision", transfer.revision())
                .update();
    }

    @Override
    public List<TransferOut> list(@Nullable UUID after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                        where agency_id = platform.agency() and (:after::uuid is null or transfer_id < :after::uuid)
                        order by transfer_id desc limit :limit
                        """)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcTransfersOut::transfer)
                .list();
    }

    @Override
    public void keepPackage(TransferOut transfer, String sealed) {
        jdbc.sql(
                        """
                        insert into transfer_out_package (agency_id, transfer_id, package_id, sealed)
                        values (platform.agency(), :id, :package, :sealed)
                        """)
                .param("id", transfer.id())
                .param("package", transfer.parcel().id())
                .param("sealed", sealed)
                .update();
    }

    @Override
    public Optional<String> packageOf(TransferOut transfer) {
        return jdbc.sql("select sealed from transfer_out_package where package_id = :id")
                .param("id", transfer.parcel().id())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<TransferOut> ofPackage(UUID packageId) {
        return locked("package_id", packageId);
    }

    @Override
    public List<TransferOut> toHandOver(LocalDate today, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                        where agency_id = platform.agency() and state = 'RELEASED' and hand_over = 'INSTALLATION'
                          and delivered_at is null and next_try <= clock_timestamp() and last_day < :today
                        order by next_try limit :limit for update of t
                        """)
                .param("today", today)
                .param("limit", limit)
                .query(JdbcTransfersOut::transfer)
                .list();
    }

    @Override
    public void postpone(List<UUID> transfers) {
        jdbc.sql(
                        """
                        update transfer_out
                        set tries = tries + 1,
                            next_try = clock_timestamp()
                                       + least(interval '1 hour', interval '3 seconds' * power(2, least(tries, 20)))
                        where transfer_id = any(:transfers) and delivered_at is null
                        """)
                .param("transfers", transfers.toArray(UUID[]::new))
                .update();
    }

    @Override
    public Optional<AgencyId> agencyOf(String code) {
        return jdbc.sql("select agency_of_code(:code) as agency_id")
                .param("code", code)
                .query((row, number) -> Optional.ofNullable(row.getObject("agency_id", UUID.class)))
                .single()
                .map(AgencyId::new);
    }

    private static TransferOut transfer(ResultSet row, int number) throws SQLException {
        String paidUntil = row.getString("paid_until");
        UUID released = row.getObject("released_by", UUID.class);
        OffsetDateTime delivered = row.getObject("delivered_at", OffsetDateTime.class);
        return new TransferOut(
                row.getObject("transfer_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("last_day", LocalDate.class),
                new TransferPackage.Decree(
                        row.getString("decree"), row.getObject("decree_date", LocalDate.class)),
                new TransferPackage.Office(
                        row.getString("receiver_code"), row.getString("receiver_name")),
                HandOver.valueOf(row.getString("hand_over")),
                paidUntil == null
                        ? null
                        : new TransferPackage.Paid(
                                YearMonth.parse(paidUntil), row.getString("paid_letter")),
                TransferOut.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("opened_by", UUID.class)),
                released == null ? null : new PersonId(released),
                delivered == null ? null : delivered.toInstant(),
                new TransferOut.Parcel(
                        row.getObject("package_id", UUID.class), row.getBoolean("signed")),
                row.getString("returned_reason"),
                row.getLong("revision"));
    }
}
