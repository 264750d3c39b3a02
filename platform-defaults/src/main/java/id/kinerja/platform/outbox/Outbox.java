package id.kinerja.platform.outbox;

import id.kinerja.kernel.UuidV7;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.Topic;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.observability.TopicCounter;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Events that leave with the transaction that caused them: told here, delivered by the {@link
 * OutboxRelay} once it has committed.
 */
public final class Outbox {

    private static final String TELL =
            """
            insert into platform.outbox (agency_id, topic, subject, record_key, headers, payload)
            select * from unnest(:agencies::uuid[], :topics::text[], :subjects::uuid[],
                                 :keys::text[], :headers::jsonb[], :payloads::bytea[])
            """;

    private final String service;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final OutboxSignal signal;
    private final TopicCounter told;

    public Outbox(
            String service, JdbcClient jdbc, Clock clock, OutboxSignal signal, TopicCounter told) {
        this.service = service;
        this.jdbc = jdbc;
        this.clock = clock;
        this.signal = signal;
        this.told = told;
    }

    public <E extends StateEvent> void tell(Topic<E> topic, E event) {
        tellAll(topic, List.of(event));
    }

    /** All of them in one statement; the payloads are rendered now, as the state is now. */
    public <E extends StateEvent> void tellAll(Topic<E> topic, List<E> events) {
        insert(events.stream().map(event -> messageOf(topic, event)).toList());
    }

    /** Bytes as they came, for what could not be understood. */
    public void tellRaw(Topic<byte[]> topic, UUID subject, String key, byte[] payload) {
        UUID agency = AgencyScope.require().value();
        insert(
                List.of(
                        new Message(
                                agency,
                                topic.name(),
                                subject,
                                key,
                                headers(topic, agency, key),
                                payload)));
    }

    private <E extends StateEvent> Message messageOf(Topic<E> topic, E event) {
        byte[] payload = EventJson.write(event);
        if (payload.length > topic.maxBytes()) {
            throw new IllegalStateException(
                    topic.name() + " takes no event of " + payload.length + " bytes");
        }
        return new Message(
                event.agencyId(),
                topic.name(),
                event.subject(),
                event.key(),
                headers(topic, event.agencyId(), event.key()),
                payload);
    }

    private String headers(Topic<?> topic, UUID agency, String key) {
        CloudEvent event =
                new CloudEvent(
                        UuidV7.next(),
                        topic.type(),
                        "/kinerja/" + service,
                        clock.instant(),
                        key,
                        agency);
        return new String(
                EventJson.write(event.headers()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void insert(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql(TELL)
                .param("agencies", messages.stream().map(Message::agency).toArray(UUID[]::new))
                .param("topics", messages.stream().map(Message::topic).toArray(String[]::new))
                .param("subjects", messages.stream().map(Message::subject).toArray(UUID[]::new))
                .param("keys", messages.stream().map(Message::key).toArray(String[]::new))
                .param("headers", messages.stream().map(Message::headers).toArray(String[]::new))
                .param("payloads", messages.stream().map(Message::payload).toArray(byte[][]::new))
                .update();
        signalAfterCommit(messages);
    }

    private void signalAfterCommit(List<Message> messages) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        signal.raise();
                        messages.forEach(message -> told.add(message.topic(), 1));
                    }
                });
    }

    private record Message(
            UUID agency, String topic, UUID subject, String key, String headers, byte[] payload) {}
}
