package id.kinerja.platform;

import com.zaxxer.hikari.HikariDataSource;
import id.kinerja.platform.agency.AgencyTransactionManager;
import id.kinerja.platform.database.DatabaseProperties;
import id.kinerja.platform.database.SchemaMigration;
import id.kinerja.platform.database.SchemaMigrations;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a service: its pool behind the agency wall, and its migrated schemas. */
@AutoConfiguration
@AutoConfigureBefore(DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseProperties.class)
public class PlatformDataConfiguration {

    private static final int PLATFORM_FIRST = 0;
    private static final int SERVICE_LAST = 100;

    /** The technical clock; periods and deadlines go by the business clock. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SchemaMigration platformSchema() {
        return new SchemaMigration("platform", "classpath:db/platform", PLATFORM_FIRST);
    }

    @Bean
    SchemaMigration serviceSchema(DatabaseProperties database) {
        return new SchemaMigration("public", database.migrations(), SERVICE_LAST);
    }

    @Bean
    SchemaMigrations schemaMigrations(
            DatabaseProperties database, List<SchemaMigration> migrations) {
        return new SchemaMigrations(database, migrations);
    }

    @Bean
    @DependsOn("schemaMigrations")
    HikariDataSource dataSource(DatabaseProperties database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("app");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().username());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(database.poolSize());
        pool.setMinimumIdle(1);
        // Shed rather than pile up: a request that finds no connection is answered with 503.
        pool.setConnectionTimeout(2_000);
        pool.setAutoCommit(false);
        // The server's detail quotes the failing row, which has no place in a log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    @Bean
    AgencyTransactionManager transactionManager(DataSource dataSource) {
        return new AgencyTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(AgencyTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
