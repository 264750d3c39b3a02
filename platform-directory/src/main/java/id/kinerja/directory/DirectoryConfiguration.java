package id.kinerja.directory;

import id.kinerja.directory.db.JdbcCopies;
import id.kinerja.directory.db.JdbcDirectory;
import id.kinerja.directory.messaging.DirectoryListeners;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.PlatformDataConfiguration;
import id.kinerja.platform.PlatformEventConfiguration;
import id.kinerja.platform.database.SchemaMigration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(
        after = PlatformDataConfiguration.class,
        before = PlatformEventConfiguration.class)
@Import(DirectoryListeners.class)
public class DirectoryConfiguration {

    private static final int AFTER_PLATFORM = 10;

    @Bean
    SchemaMigration directorySchema() {
        return new SchemaMigration("directory", "classpath:db/directory", AFTER_PLATFORM);
    }

    @Bean
    Copies copies(JdbcClient jdbc) {
        return new JdbcCopies(jdbc);
    }

    @Bean
    Directory directory(JdbcClient jdbc) {
        return new JdbcDirectory(jdbc);
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
