package id.kinerja.platform;

import id.kinerja.platform.database.DatabaseProperties;
import id.kinerja.platform.database.RoleConnections;
import id.kinerja.platform.listening.EventIntake;
import id.kinerja.platform.listening.EventIntakeFactory;
import id.kinerja.platform.listening.EventsEndpoint;
import id.kinerja.platform.listening.TakenEvents;
import id.kinerja.platform.observability.EventMeters;
import id.kinerja.platform.outbox.Outbox;
import id.kinerja.platform.outbox.OutboxDelivery;
import id.kinerja.platform.outbox.OutboxRelay;
import id.kinerja.platform.outbox.OutboxSignal;
import id.kinerja.platform.outbox.ToldEvents;
import id.kinerja.platform.task.TaskBoard;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events out, by the outbox and its relay, and events in. */
@AutoConfiguration(after = {PlatformDataConfiguration.class, JdbcClientAutoConfiguration.class})
@Import(EventIntakeFactory.class)
public class PlatformEventConfiguration {

    @Bean
    OutboxSignal outboxSignal() {
        return new OutboxSignal();
    }

    @Bean
    EventMeters eventMeters(
            @Value("${spring.application.name}") String service, MeterRegistry meters) {
        return EventMeters.of(service, meters);
    }

    @Bean
    Outbox outbox(
            @Value("${spring.application.name}") String service,
            JdbcClient jdbc,
            Clock clock,
            OutboxSignal signal,
            EventMeters counts) {
        return new Outbox(service, jdbc, clock, signal, counts.told());
    }

    @Bean
    TaskBoard taskBoard(
            @Value("${spring.application.name}") String service, JdbcClient jdbc, Outbox outbox) {
        return new TaskBoard(service, jdbc, outbox);
    }

    @Bean(destroyMethod = "close")
    RoleConnections relayConnections(DatabaseProperties database) {
        return new RoleConnections("relay", database.url(), database.relay());
    }

    @Bean
    OutboxRelay outboxRelay(
            @Qualifier("relayConnections") RoleConnections relayConnections,
            KafkaProperties kafka,
            OutboxSignal signal,
            EventMeters counts,
            MeterRegistry meters) {
        OutboxDelivery delivery = new OutboxDelivery(producer(kafka));
        OutboxRelay relay = new OutboxRelay(relayConnections, delivery, signal, counts);
        Gauge.builder("kinerja.outbox.age", relay, OutboxRelay::oldestAgeMillis)
                .description("How long the oldest undelivered event has waited, in milliseconds")
                .register(meters);
        return relay;
    }

    @Bean
    EventsEndpoint eventsEndpoint(
            @Value("${spring.application.name}") String service,
            EventIntake intake,
            JdbcClient jdbc,
            RoleConnections relayConnections,
            KafkaProperties kafka) {
        return new EventsEndpoint(
                new ToldEvents(service, relayConnections),
                new TakenEvents(jdbc, intake),
                () -> Admin.create(kafka.buildAdminProperties()));
    }

    private static KafkaProducer<byte[], byte[]> producer(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Short enough that a silent broker is noticed, long enough to ride out a new leader.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
