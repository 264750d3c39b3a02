package id.kinerja.platform.listening;

import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.observability.EventMeters;
import id.kinerja.platform.outbox.Outbox;
import io.opentelemetry.api.OpenTelemetry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

/** Puts the listeners of a service behind one consumer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ListeningProperties.class)
public class EventIntakeFactory {

    private static final int BATCH = 1_000;
    private static final long PAUSE_MILLIS = 1_000;

    @Bean
    DeadLetters deadLetters(
            @Value("${spring.application.name}") String service,
            JdbcClient jdbc,
            Outbox outbox,
            TransactionTemplate transactions,
            AuditTrail audit,
            EventMeters meters) {
        return new DeadLetters(service, jdbc, outbox, transactions, audit, meters.deadLetters());
    }

    @Bean
    CatchUp catchUp(ObjectProvider<StateListener<?>> listeners) {
        return new CatchUp(listeners.stream().findAny().isPresent());
    }

    @Bean
    EventIntake eventIntake(
            ObjectProvider<StateListener<?>> listeners,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            DeadLetters deadLetters,
            CatchUp catchUp,
            ListeningTrace trace,
            EventMeters meters) {
        List<ListenerStage<?>> stages =
                listeners
                        .orderedStream()
                        .<ListenerStage<?>>map(
                                listener ->
                                        new ListenerStage<>(
                                                listener, transactions, deadLetters, trace))
                        .toList();
        return new EventIntake(
                stages, new ConsumedOffsets(jdbc), transactions, catchUp, meters.taken());
    }

    @Bean
    ListeningTrace listeningTrace(OpenTelemetry telemetry) {
        return new ListeningTrace(telemetry.getTracer("id.kinerja.platform.listening"));
    }

    @Bean
    DeadLetterEndpoint deadLetterEndpoint(DeadLetters letters, EventIntake intake) {
        return new DeadLetterEndpoint(letters, intake);
    }

    @Bean
    EventIntakeLifecycle eventIntakeLifecycle(
            @Value("${spring.application.name}") String service,
            ListeningProperties properties,
            KafkaProperties kafka,
            EventIntake intake) {
        return new EventIntakeLifecycle(
                intake.topics().length == 0
                        ? null
                        : container(service, properties.threads(), kafka, intake));
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            String service, int threads, KafkaProperties kafka, EventIntake intake) {
        ContainerProperties properties = new ContainerProperties(intake.topics());
        properties.setGroupId(service);
        properties.setMessageListener(intake);
        properties.setConsumerRebalanceListener(intake);
        properties.setObservationEnabled(true);
        var container = new ConcurrentMessageListenerContainer<>(consumers(kafka), properties);
        container.setConcurrency(threads);
        // A fault that gets here is the database's: the same batch comes again until it is back.
        container.setCommonErrorHandler(
                new DefaultErrorHandler(
                        new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.setBeanName("events");
        return container;
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> consumers(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new DefaultKafkaConsumerFactory<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
