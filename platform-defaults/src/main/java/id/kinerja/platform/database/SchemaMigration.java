package id.kinerja.platform.database;

/**
 * One schema of this service's database with a history of its own.
 *
 * @param order lower ones are migrated first
 */
public record SchemaMigration(String schema, String location, int order) {}
