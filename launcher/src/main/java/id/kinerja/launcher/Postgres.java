package id.kinerja.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL, durable, with a database and four narrow roles for each service. */
final class Postgres implements Part {

    static final String NAME = "postgres";

    /** What a service's database is entered as: its owner, the service, the relay, the sealer. */
    static final List<String> ROLES = List.of("owner", "app", "relay", "sealer");

    /** The same here and in Docker; nothing that was acknowledged may be lost. */
    static final List<String> SETTINGS =
            List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
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
    public String preparation() {
        return "its programs are unpacked, its folder of data is made (initdb)";
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
                                Integer.toString(port),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories="));
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
            DatabaseSetup.run(this::superuser, services, secrets);
        } catch (SQLException fault) {
            throw new LauncherFault("The databases can't be made, see " + home.log(NAME), fault);
        }
    }

    static String roleOf(String service, String role) {
        return service + "_" + role;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.password("postgres"));
    }

    /** Beside its place, so that an interrupted one is never taken for a database. */
    private void initialise() throws IOException, InterruptedException {
        Path begun = data().resolveSibling(NAME + ".new");
        Home.delete(begun);
        Home.delete(data());
        Files.createDirectories(begun);
        Files.setPosixFilePermissions(begun, PosixFilePermissions.fromString("rwx------"));
        Path passwordFile = home.run("initdb.password");
        Home.writePrivately(passwordFile, secrets.password("postgres"));
        try {
            Commands.run(
                    new ProcessBuilder(Commands.asUnprivileged(initdb(begun, passwordFile))),
                    home.log(NAME));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(begun, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path folder, Path passwordFile) {
        return List.of(
                program("initdb"),
                "-D",
                folder.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile);
    }

    /**
     * After a kill the file names a process that is gone, or a number that another program bears by
     * now, which may be the PostgreSQL of somebody else.
     */
    private void removeStalePid() {
        Path pidFile = data().resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)) {
                long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
                if (!servesOurData(pid)) {
                    Files.delete(pidFile);
                }
            }
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException fault) {
            throw new LauncherFault("The stale " + pidFile + " can't be removed", fault);
        }
    }

    /** PostgreSQL works in its data folder. */
    private boolean servesOurData(long pid) throws IOException {
        Path folder = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            return folder.toRealPath().equals(data().toRealPath());
        } catch (NoSuchFileException | AccessDeniedException nobodyOfOurs) {
            return false;
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
