package id.kinerja.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL, durable, with a database and four narrow roles for each service. */
final class Postgres implements Part {

    static final String NAME = "postgres";

    private static final List<String> ROLES = List.of("owner", "app", "relay", "sealer");
    private static final List<String> SETTINGS =
            List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=120",
                    "shared_buffers=128MB",
                    "password_encryption=scram-sha-256",
                    "client_connection_check_interval=2s",
                    "idle_in_transaction_session_timeout=60s");

    private final Home home;
    private final int port;
    private final Secrets secrets;
    private final List<String> services;

    Postgres(Home home, int port, Secrets secrets, List<String> services) {
        this.home = home;
        this.port = port;
        this.secrets = secrets;
        this.services = services;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        unpack();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
    }

    @Override
    public ProcessBuilder command() {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                program("postgres"),
                                "-D",
                                data().toString(),
                                "-p",
                                Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        removeStalePid();
        return new ProcessBuilder(Commands.asUnprivileged(command));
    }

    @Override
    public boolean isReady() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void complete() {
        try {
            for (String service : services) {
                ROLES.forEach(role -> role(service + "_" + role));
                database(service, service + "_owner");
            }
            role("keycloak");
            database("keycloak", "keycloak");
        } catch (SQLException fault) {
            throw new LauncherFault("The databases can't be made, see " + home.log(NAME), fault);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.password("postgres"));
    }

    private void role(String name) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                statement.execute(
                        "create role "
                                + name
                                + " login nobypassrls password '"
                                + secrets.password(name)
                                + "'");
            }
        } catch (SQLException fault) {
            throw new LauncherFault(
                    "The role " + name + " can't be made, see " + home.log(NAME), fault);
        }
    }

    private void database(String name, String owner) throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + owner);
            }
        }
        try (Connection connection = superuser(name);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            statement.execute("alter schema public owner to " + owner);
            statement.execute("revoke all on schema public from public");
        }
    }

    private static boolean exists(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }

    private void initialise() throws IOException, InterruptedException {
        Files.createDirectories(data());
        Files.setPosixFilePermissions(
                data(),
                Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
        Path passwordFile = home.run("initdb.password");
        Files.writeString(passwordFile, secrets.password("postgres"));
        try {
            List<String> command =
                    List.of(
                            program("initdb"),
                            "-D",
                            data().toString(),
                            "-U",
                            "postgres",
                            "-E",
                            "UTF8",
                            "--locale=C.UTF-8",
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + passwordFile);
            Commands.run(new ProcessBuilder(Commands.asUnprivileged(command)), home.log(NAME));
        } finally {
            Files.delete(passwordFile);
        }
    }

    /**
     * After a kill the file names a process that is gone, or one that is no PostgreSQL any more.
     */
    private void removeStalePid() {
        Path pidFile = data().resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)) {
                long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
                boolean runs =
                        ProcessHandle.of(pid)
                                .flatMap(handle -> handle.info().command())
                                .filter(path -> path.endsWith("/postgres"))
                                .isPresent();
                if (!runs) {
                    Files.delete(pidFile);
                }
            }
        } catch (IOException fault) {
            throw new LauncherFault("The stale " + pidFile + " can't be removed", fault);
        }
    }

    private void unpack() throws IOException {
        Path target = home.software(NAME);
        Path done = target.resolve(".unpacked");
        if (Files.exists(done)) {
            return;
        }
        try (InputStream archive =
                Postgres.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (archive == null) {
                throw new LauncherFault(
                        "The binaries of PostgreSQL are not on the class path; build again with ./mvnw package");
            }
            untar(
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new BufferedInputStream(archive))),
                    target);
        }
        Files.createFile(done);
    }

    private static void untar(TarArchiveInputStream tar, Path target) throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null) {
            Path path = target.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                place(tar, entry, path);
            }
            entry = tar.getNextEntry();
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " can't be made executable");
        }
    }

    private Path data() {
        return home.data(NAME);
    }

    private String program(String name) {
        return home.software(NAME).resolve("bin").resolve(name).toString();
    }
}
