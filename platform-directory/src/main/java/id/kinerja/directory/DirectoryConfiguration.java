package id.kinerja.directory;

import static java.lang.Double.NaN;

import id.kinerja.directory.db.JdbcCopies;
import id.kinerja.directory.db.JdbcDirectory;
import id.kinerja.directory.messaging.DirectoryListener;
import id.kinerja.directory.messaging.DirectoryListeners;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.PlatformDataConfiguration;
import id.kinerja.platform.PlatformEventConfiguration;
import id.kinerja.platform.audit.AuditReaders;
import id.kinerja.platform.database.SchemaMigration;
import id.kinerja.platform.listening.IntakeProbe;
import id.kinerja.platform.settings.SettingsOffices;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(
        after = PlatformDataConfiguration.class,
        before = PlatformEventConfiguration.class)
@Import(DirectoryListeners.class)
@EnableConfigurationProperties(DirectoryProperties.class)
public class DirectoryConfiguration {

    private static final int AFTER_PLATFORM = 10;

    @Bean
    SchemaMigration directorySchema() {
        return new SchemaMigration("directory", "classpath:db/directory", AFTER_PLATFORM);
    }

    @Bean
    Copies copies(JdbcClient jdbc, ObjectProvider<DirectoryObserver> observers) {
        return new JdbcCopies(jdbc, () -> observers.orderedStream().toList());
    }

    @Bean
    IntakeProbe directoryProbe(
            List<DirectoryListener<?, ?>> listeners,
            JdbcClient jdbc,
            KafkaProperties kafka,
            Clock clock) {
        return new IntakeProbe(listeners, jdbc, kafka, clock);
    }

    @Bean
    DirectoryLag directoryLag(
            IntakeProbe probe, DirectoryProperties properties, Clock clock, MeterRegistry meters) {
        DirectoryLag lag = new DirectoryLag(probe::confirmed, properties.trustedFor(), clock);
        TimeGauge.builder(
                        "kinerja.directory.lag",
                        lag,
                        TimeUnit.MILLISECONDS,
                        known -> known.lag().map(time -> (double) time.toMillis()).orElse(NaN))
                .description("Since when the copy of the directory is not known to be whole")
                .register(meters);
        return lag;
    }

    @Bean
    Directory directory(JdbcClient jdbc, DirectoryLag lag) {
        return new FreshDirectory(new JdbcDirectory(jdbc), lag);
    }

    @Bean
    AuditReaders auditReaders(AgencyRoles roles) {
        return new AgencyAuditors(roles);
    }

    @Bean
    @ConditionalOnMissingBean
    SettingsOffices settingsOffices(AgencyRoles roles) {
        return new OfficesForTheAgency(roles);
    }

    @Bean
    AgencyRoles agencyRoles(Directory directory, BusinessClock clock) {
        return new AgencyRoles(directory, clock);
    }

    @Bean
    BusinessClock businessClock(Directory directory, Clock clock) {
        return new DirectoryBusinessClock(directory, clock);
    }
}
