package id.kinerja.bench.outbox;

import com.zaxxer.hikari.HikariDataSource;
import id.kinerja.bench.ground.Ground;
import id.kinerja.kernel.event.ProgressChanged;
import id.kinerja.kernel.event.Topics;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxJacksonAutoConfiguration;
import io.namastack.outbox.config.JdbcOutboxAutoConfiguration;
import io.namastack.outbox.config.JdbcOutboxSchemaAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreProcessingAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreThreadingAutoConfiguration;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code namastack-outbox} with its JDBC store in a database of its own, as its owner and without a
 * wall; set for speed by what its documentation says of tuning. Its handler sends the record of the
 * event, to the partition of the person, and is done when the broker has it.
 */
final class NamastackOutbox implements OutboxUnderTest {

    private static final String DATABASE = "tukin";
    private static final Map<String, Object> TUNED =
            Map.of(
                    "namastack.outbox.polling.batch-size",
                    1_000,
                    "namastack.outbox.polling.fixed.interval",
                    "10ms",
                    "namastack.outbox.processing.delete-completed-records",
                    true,
                    "namastack.outbox.processing.executor-concurrency-limit",
                    30,
                    "namastack.outbox.multicaster.enabled",
                    false,
                    "spring.threads.virtual.enabled",
                    true);

    private final Ground ground;
    private final AnnotationConfigApplicationContext context;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    NamastackOutbox(Ground ground) {
        this.ground = ground;
        this.context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", TUNED));
        context.registerBean(DataSource.class, () -> pool(ground));
        context.registerBean(BareKafka.class, () -> BareKafka.impatient(ground, Topics.PROGRESS));
        context.register(Wiring.class);
        context.refresh();
        this.outbox = context.getBean(Outbox.class);
        this.transactions = context.getBean(TransactionTemplate.class);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TaskExecutionAutoConfiguration.class,
        TaskSchedulingAutoConfiguration.class,
        OutboxJacksonAutoConfiguration.class,
        JdbcOutboxAutoConfiguration.class,
        JdbcOutboxSchemaAutoConfiguration.class,
        OutboxCoreInfrastructureAutoConfiguration.class,
        OutboxCoreThreadingAutoConfiguration.class,
        OutboxCoreProcessingAutoConfiguration.class,
        OutboxCoreSchedulingAutoConfiguration.class
    })
    static class Wiring {

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        OutboxTypedHandler<ProgressChanged> toKafka(BareKafka kafka) {
            return new ToKafka(kafka);
        }
    }

    @Override
    public void tell(ProgressChanged event, Runnable committed) {
        transactions.executeWithoutResult(
                status -> {
                    atCommit(committed);
                    schedule(event);
                });
    }

    @Override
    public long tellAll(List<ProgressChanged> events) {
        long[] moment = new long[1];
        transactions.executeWithoutResult(
                status -> {
                    atCommit(() -> moment[0] = System.nanoTime());
                    events.forEach(this::schedule);
                });
        return moment[0];
    }

    @Override
    public long waiting() {
        try (Connection connection = ground.superuser(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox_record")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException("The outbox can't be counted", fault);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** The key that is kept in order is the person. */
    private void schedule(ProgressChanged event) {
        outbox.schedule(event, event.subject().toString());
    }

    private static void atCommit(Runnable committed) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        committed.run();
                    }
                });
    }

    private static HikariDataSource pool(Ground ground) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(ground.databaseUrl(DATABASE));
        pool.setUsername(DATABASE + "_owner");
        pool.setPassword(ground.password(DATABASE + "_owner"));
        pool.setMaximumPoolSize(20);
        return pool;
    }

    private record ToKafka(BareKafka kafka) implements OutboxTypedHandler<ProgressChanged> {

        @Override
        public void handle(ProgressChanged payload, OutboxRecordMetadata metadata) {
            kafka.send(payload);
        }
    }
}
