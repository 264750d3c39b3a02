package id.kinerja.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The roles and databases of an installation; a database for each service, and Keycloak's. */
final class DatabaseSetup {

    /** Set last, so that what a crash left half is made again. */
    private static final String READY = "set up";

    private DatabaseSetup() {}

    /** Opens a database as the superuser. */
    @FunctionalInterface
    interface Door {
        Connection open(String database) throws SQLException;
    }

    /** The owner of each database, in a stable order. */
    static Map<String, String> owners(List<String> services) {
        Map<String, String> owners = new LinkedHashMap<>();
        services.forEach(service -> owners.put(service, Postgres.roleOf(service, "owner")));
        owners.put(Keycloak.NAME, Keycloak.NAME);
        return owners;
    }

    static List<String> roles(List<String> services) {
        List<String> roles =
                new java.util.ArrayList<>(
                        services.stream()
                                .flatMap(
                                        service ->
                                                Postgres.ROLES.stream()
                                                        .map(
                                                                role ->
                                                                        Postgres.roleOf(
                                                                                service, role)))
                                .toList());
        roles.add(Keycloak.NAME);
        return roles;
    }

    /**
     * @param password as SQL has it: quoted, or a variable of psql
     */
    static String createRole(String role, String password) {
        return "create role " + role + " login nobypassrls password " + password;
    }

    static String createDatabase(String database, String owner) {
        return "create database " + database + " owner " + owner;
    }

    /** What is done in a new database by the superuser. */
    static List<String> inside(String database, String owner) {
        return List.of(
                "create extension if not exists btree_gist",
                "alter schema public owner to " + owner,
                "revoke all on schema public from public",
                "comment on database " + database + " is '" + READY + "'");
    }

    /** Makes what is missing; asks one question where nothing is. */
    static void run(Door door, List<String> services, Secrets secrets) throws SQLException {
        Map<String, String> missing = owners(services);
        try (Connection connection = door.open("postgres");
                Statement statement = connection.createStatement()) {
            Set<String> roles = names(statement, "select rolname from pg_roles");
            for (String role : roles(services)) {
                if (!roles.contains(role)) {
                    statement.execute(createRole(role, "'" + secrets.password(role) + "'"));
                }
            }
            missing.keySet()
                    .removeAll(
                            names(
                                    statement,
                                    "select datname from pg_database where"
                                            + " shobj_description(oid, 'pg_database') = '"
                                            + READY
                                            + "'"));
            Set<String> begun = names(statement, "select datname from pg_database");
            for (Map.Entry<String, String> database : missing.entrySet()) {
                if (!begun.contains(database.getKey())) {
                    statement.execute(createDatabase(database.getKey(), database.getValue()));
                }
            }
        }
        for (Map.Entry<String, String> database : missing.entrySet()) {
            fill(door, database.getKey(), database.getValue());
        }
    }

    private static void fill(Door door, String database, String owner) throws SQLException {
        try (Connection connection = door.open(database);
                Statement statement = connection.createStatement()) {
            for (String step : inside(database, owner)) {
                statement.execute(step);
            }
        }
    }

    private static Set<String> names(Statement statement, String question) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
