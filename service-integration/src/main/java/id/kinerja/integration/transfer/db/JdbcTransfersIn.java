package id.kinerja.integration.transfer.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.transfer.HandOver;
import id.kinerja.integration.transfer.Placement;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.TransfersIn;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTransfersIn implements TransfersIn {

    private static final String ADD =
            """
            insert into transfer_in (agency_id, transfer_id, package_id, hand_over, from_code, from_name, last_day, sealed,
                                     arrived_at, brought_by, state, revision)
            values (platform.agency(), :id, :package, :handOver, :code, :name, :lastDay, :sealed, :arrivedAt, :by::uuid,
                    :state, :revision)
            on conflict do nothing
            """;
    private static final String UPDATE =
            """
            update transfer_in
            set unit_id = :unit::uuid, position_code = :positionCode, position_name = :positionName,
                jenis_jabatan = :jenis, kelas_jabatan = :kelas::int, assessor_id = :assessor::uuid, decree = :decree,
                decree_date = :decreeDate::date, from_date = :from::date, placed_by = :placedBy::uuid, state = :state, decided_by = :decidedBy::uuid,
                reason = :reason, person_id = :person::uuid, revision = :revision
            where transfer_id = :id
            """;

    private final JdbcClient jdbc;

    JdbcTransfersIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(TransferIn transfer, String sealed) {
        return jdbc.sql(ADD)
                        .param("id", transfer.id())
                        .param("package", transfer.packageId())
                        .param("handOver", transfer.handOver().name())
                        .param("code", transfer.from().code())
                        .param("name", transfer.from().name())
                        .param("lastDay", transfer.lastDay())
                        .param("sealed", sealed)
                        .param(
                                "arrivedAt",
                                OffsetDateTime.ofInstant(transfer.arrivedAt(), ZoneOffset.UTC))
                        .param("by", text(transfer.broughtBy()))
                        .param("state", transfer.state().name())
                        .param("revision", transfer.revision())
                        .update()
                == 1;
    }

    @Override
    public Optional<TransferIn> ofPackage(UUID packageId) {
        return one(
                "select * from transfer_in where agency_id = platform.agency() and package_id = :id",
                packageId);
    }

    @Override
    public Optional<TransferIn> find(UUID id) {
        return one("select * from transfer_in where transfer_id = :id", id);
    }

    @Override
    public Optional<TransferIn> findForChange(UUID id) {
        return one("select * from transfer_in where transfer_id = :id for update", id);
    }

    private Optional<TransferIn> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcTransfersIn::transfer).optional();
    }

    @Override
    public List<TransferIn> answersToTell(int limit) {
        return jdbc.sql(
                        """
                        select * from transfer_in
                        where agency_id = platform.agency() and state in ('REFUSED', 'ACCEPTED') and hand_over = 'INSTALLATION'
                          and told_at is null and next_try <= clock_timestamp()
                        order by next_try limit :limit
                        """)
                .param("limit", limit)
                .query(JdbcTransfersIn::transfer)
                .list();
    }

    @Override
    public void postpone(List<UUID> transfers) {
        jdbc.sql(
                        """
                        update transfer_in set next_try = clock_timestamp() + interval '1 minute'
                        where transfer_id = any(:transfers)
                        """)
                .param("transfers", transfers.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void told(UUID transfer) {
        jdbc.sql("update transfer_in set told_at = clock_timestamp() where transfer_id = :id")
                .param("id", transfer)
                .update();
    }

    @Override
    public void update(TransferIn transfer) {
        Placement placement = transfer.placement();
        JdbcClient.StatementSpec statement =
                jdbc.sql(UPDATE)
                        .param("id", transfer.id())
                        .param("placedBy", text(transfer.placedBy()))
                        .param("state", transfer.state().name())
                        .param("decidedBy", text(transfer.decidedBy()))
                        .param("reason", transfer.reason())
                        .param("person", text(transfer.person()))
                        .param("revision", transfer.revision());
        placed(statement, placement).update();
    }

    private static JdbcClient.StatementSpec placed(
            JdbcClient.StatementSpec statement, @Nullable Placement placement) {
        KelasJabatan kelas = placement == null ? null : placement.kelas();
        return statement
                .param("unit", placement == null ? null : placement.unit().toString())
                .param("positionCode", placement == null ? null : placement.positionCode())
                .param("positionName", placement == null ? null : placement.positionName())
                .param("jenis", placement == null ? null : placement.jenis().name())
                .param("kelas", kelas == null ? null : Integer.toString(kelas.number()))
                .param("assessor", placement == null ? null : text(placement.assessor()))
                .param("decree", placement == null ? null : placement.decree().number())
                .param("decreeDate", placement == null ? null : text(placement.decree().date()))
                .param("from", placement == null ? null : placement.from().toString());
    }

    @Override
    public List<TransferIn> list(@Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from transfer_in
                        where agency_id = platform.agency() and (:after::uuid is null or transfer_id < :after::uuid)
                        order by transfer_id desc limit :limit
                        """)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcTransfersIn::transfer)
                .list();
    }

    @Override
    public Map<UUID, String> packagesOf(Collection<UUID> transfers) {
        return jdbc
                .sql("select transfer_id, sealed from transfer_in where transfer_id = any(:ids)")
                .param("ids", transfers.toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getObject("transfer_id", UUID.class),
                                        row.getString("sealed")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String packageOf(UUID transfer) {
        return jdbc.sql("select sealed from transfer_in where transfer_id = :id")
                .param("id", transfer)
                .query(String.class)
                .single();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static TransferIn transfer(ResultSet row, int number) throws SQLException {
        return new TransferIn(
                row.getObject("transfer_id", UUID.class),
                row.getObject("package_id", UUID.class),
                HandOver.valueOf(row.getString("hand_over")),
                new TransferPackage.Office(row.getString("from_code"), row.getString("from_name")),
                row.getObject("last_day", LocalDate.class),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                person(row, "brought_by"),
                placement(row),
                person(row, "placed_by"),
                TransferIn.State.valueOf(row.getString("state")),
                person(row, "decided_by"),
                row.getString("reason"),
                person(row, "person_id"),
                row.getLong("revision"));
    }

    private static @Nullable Placement placement(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        if (unit == null) {
            return null;
        }
        Integer kelas = row.getObject("kelas_jabatan", Integer.class);
        return new Placement(
                new UnitId(unit),
                row.getString("position_code"),
                row.getString("position_name"),
                JenisJabatan.valueOf(row.getString("jenis_jabatan")),
                kelas == null ? null : new KelasJabatan(kelas),
                person(row, "assessor_id"),
                new Decree(row.getString("decree"), row.getObject("decree_date", LocalDate.class)),
                row.getObject("from_date", LocalDate.class));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID person = row.getObject(column, UUID.class);
        return person == null ? null : new PersonId(person);
    }
}
