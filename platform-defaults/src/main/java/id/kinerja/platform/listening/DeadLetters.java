package id.kinerja.platform.listening;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.UuidV7;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.observability.TopicCounter;
import id.kinerja.platform.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What could not be taken: kept, told on the dead-letter topic, counted, and taken again on demand.
 */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final String service;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final AuditTrail audit;
    private final TopicCounter counter;

    public DeadLetters(
            String service,
            JdbcClient jdbc,
            Outbox outbox,
            TransactionTemplate transactions,
            AuditTrail audit,
            TopicCounter counter) {
        this.audit = audit;
        this.service = service;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transactions = transactions;
        this.counter = counter;
    }

    /** A letter that waits to be taken again. */
    public record Letter(
            UUID id,
            AgencyId agency,
            String listener,
            String topic,
            byte @Nullable [] key,
            byte[] payload) {}

    void put(String listener, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        counter.add(record.topic(), 1);
        LOG.error(
                "{} can't take {}-{}@{}; it is put aside for replay",
                listener,
                record.topic(),
                record.partition(),
                record.offset(),
                cause);
        AgencyScope.run(
                agencyOf(record),
                () ->
                        transactions.executeWithoutResult(
                                status -> keepAndTell(listener, record, cause)));
    }

    /** The oldest letters that wait, 500 at most. */
    public List<Letter> waiting() {
        return jdbc.sql(
                        """
                        select * from platform.dead_letter
                        where replayed_at is null order by put_at limit 500
                        """)
                .query(
                        (row, number) ->
                                new Letter(
                                        row.getObject("id", UUID.class),
                                        agencyOf(row.getObject("agency_id", UUID.class)),
                                        row.getString("listener"),
                                        row.getString("topic"),
                                        row.getBytes("record_key"),
                                        row.getBytes("payload")))
                .list();
    }

    /** Marked and written down in the agency that the event is of. */
    void markReplayed(Letter letter) {
        AgencyScope.run(
                letter.agency(),
                () -> transactions.executeWithoutResult(status -> keepReplayed(letter)));
    }

    private void keepReplayed(Letter letter) {
        jdbc.sql("update platform.dead_letter set replayed_at = clock_timestamp() where id = :id")
                .param("id", letter.id())
                .update();
        audit.record(
                Act.of("DEAD_LETTER_REPLAYED")
                        .on(letter.id())
                        .withCode("listener", letter.listener()));
    }

    private void keepAndTell(
            String listener, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        int kept =
                jdbc.sql(
                                """
                                insert into platform.dead_letter
                                    (id, listener, topic, partition, "offset", record_key, payload, cause, agency_id)
                                values (:id, :listener, :topic, :partition, :offset, :key, :payload, :cause, :agency)
                                on conflict do nothing
                                """)
                        .param("id", UuidV7.next())
                        .param("listener", listener)
                        .param("topic", record.topic())
                        .param("partition", record.partition())
                        .param("offset", record.offset())
                        .param("key", record.key())
                        .param("agency", agencyOf(record).value())
                        .param("payload", record.value())
                        .param("cause", cause.getClass().getName())
                        .update();
        if (kept == 1) {
            outbox.tellRaw(
                    Topics.deadLettersOf(service),
                    agencyOf(record).value(),
                    listener + "/" + record.offset(),
                    record.value());
        }
    }

    /** Letters from before agencies were kept have none. */
    private static AgencyId agencyOf(@Nullable UUID id) {
        return new AgencyId(id == null ? NOBODY : id);
    }

    private static AgencyId agencyOf(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_agency");
        try {
            return header == null ? new AgencyId(NOBODY) : AgencyId.parse(text(header.value()));
        } catch (IllegalArgumentException notAnId) {
            return new AgencyId(NOBODY);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
