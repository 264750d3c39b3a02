package id.kinerja.platform.database;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/** Migrates every schema as the owner, before anything of the service runs. */
public final class SchemaMigrations implements InitializingBean {

    private final DatabaseProperties database;
    private final List<SchemaMigration> migrations;

    public SchemaMigrations(DatabaseProperties database, List<SchemaMigration> migrations) {
        this.database = database;
        this.migrations =
                migrations.stream()
                        .sorted(Comparator.comparingInt(SchemaMigration::order))
                        .toList();
    }

    @Override
    public void afterPropertiesSet() {
        migrations.forEach(this::migrate);
    }

    private void migrate(SchemaMigration migration) {
        Flyway.configure()
                .dataSource(
                        database.url(), database.owner().username(), database.owner().password())
                .schemas(migration.schema())
                .defaultSchema(migration.schema())
                .locations(migration.location())
                .placeholders(
                        Map.of(
                                "app", database.app().username(),
                                "relay", database.relay().username(),
                                "sealer", database.sealer().username()))
                .load()
                .migrate();
    }
}
