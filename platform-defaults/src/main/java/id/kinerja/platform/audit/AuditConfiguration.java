package id.kinerja.platform.audit;

import id.kinerja.kernel.Role;
import id.kinerja.platform.PlatformDataConfiguration;
import id.kinerja.platform.PlatformEventConfiguration;
import id.kinerja.platform.database.DatabaseProperties;
import id.kinerja.platform.database.RoleConnections;
import id.kinerja.platform.observability.EventMeters;
import id.kinerja.platform.outbox.Outbox;
import id.kinerja.platform.outbox.OutboxSignal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail: written as the service, sealed and verified as the sealer. */
@AutoConfiguration(
        after = {PlatformDataConfiguration.class, JdbcClientAutoConfiguration.class},
        before = PlatformEventConfiguration.class,
        afterName = "id.kinerja.directory.DirectoryConfiguration")
@Import(AuditHeadListeners.class)
public class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(
            @Value("${spring.application.name}") String service, JdbcClient jdbc, Clock clock) {
        return new AuditTrail(service, jdbc, clock);
    }

    @Bean(destroyMethod = "close")
    RoleConnections sealerConnections(DatabaseProperties database) {
        return new RoleConnections("sealer", database.url(), database.sealer());
    }

    @Bean
    @DependsOn("schemaMigrations")
    AuditSealer auditSealer(
            @Value("${spring.application.name}") String service,
            @Qualifier("sealerConnections") RoleConnections sealer,
            Clock clock,
            OutboxSignal signal,
            EventMeters counts,
            MeterRegistry meters) {
        JdbcClient jdbc = JdbcClient.create(sealer.source());
        SealAudit seal =
                new SealAudit(
                        service,
                        new AuditChains(jdbc),
                        new Outbox(service, jdbc, clock, signal, counts.told()),
                        new TransactionTemplate(new JdbcTransactionManager(sealer.source())),
                        clock);
        Gauge.builder("kinerja.audit.unsealed.age", seal, SealAudit::oldestAgeMillis)
                .description("How long the oldest entry has waited to be sealed, in milliseconds")
                .register(meters);
        return new AuditSealer(seal);
    }

    @Bean
    AuditChainEndpoint auditChainEndpoint(
            @Value("${spring.application.name}") String service,
            @Qualifier("sealerConnections") RoleConnections sealer) {
        TransactionTemplate snapshot =
                new TransactionTemplate(new JdbcTransactionManager(sealer.source()));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return new AuditChainEndpoint(
                new VerifyAudit(service, JdbcClient.create(sealer.source()), snapshot));
    }

    @Bean
    AuditHeadsEndpoint auditHeadsEndpoint(@Qualifier("sealerConnections") RoleConnections sealer) {
        return new AuditHeadsEndpoint(JdbcClient.create(sealer.source()));
    }

    @Bean
    KeptAuditHeads keptAuditHeads(JdbcClient jdbc, MeterRegistry meters) {
        return new KeptAuditHeads(jdbc, meters);
    }

    /** By role alone, where there is no directory to ask for its scope. */
    @Bean
    @ConditionalOnMissingBean
    AuditReaders auditReaders() {
        return actor -> actor.require(Role.AUDITOR);
    }

    @Bean
    ReadAudit readAudit(JdbcClient jdbc, AuditReaders readers) {
        return new ReadAudit(jdbc, readers);
    }

    @Bean
    AuditController auditController(ReadAudit readAudit, MessageSource messages, JsonMapper json) {
        return new AuditController(readAudit, messages, json);
    }
}
