package id.kinerja.launcher;

import id.kinerja.launcher.demo.DemoMonth;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What an operator does with an installation, by {@code ./kinerja} or from a test. */
public final class Operator {

    static final String SUPERVISOR = "supervisor";

    /** Held while somebody starts it. */
    private static final String STARTING = "starting.lock";

    private static final int LOG_LINES = 60;

    private final Installation installation;
    private final Home home;

    public Operator(Installation installation) {
        this.installation = installation;
        this.home = installation.home();
    }

    /** Starts everything and returns when all of it is ready; otherwise nothing is left running. */
    public void up() throws IOException, InterruptedException {
        try (FileChannel channel = lockFile(STARTING);
                FileLock only = channel.tryLock()) {
            if (only == null) {
                throw new LauncherFault("This installation is being started; see ./kinerja status");
            }
            startIfDown();
        }
    }

    private void startIfDown() throws IOException, InterruptedException {
        if (isUp()) {
            throw new LauncherFault("This installation is already up; see ./kinerja status");
        }
        Orphans.end(home);
        Files.deleteIfExists(home.run(Supervisor.BOARD));
        Machine.check(installation);
        installation.check();
        start();
        System.out.println(
                "Kinerja is up at "
                        + installation.gatewayUrl()
                        + " (documents of its APIs: /docs)");
    }

    private void start() throws IOException, InterruptedException {
        StartWatch watch = new StartWatch(home, System.out);
        Process supervisor = startSupervisor();
        Files.writeString(home.run("supervisor.pid"), Long.toString(supervisor.pid()));
        Thread undo = new Thread(this::undo);
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            watch.untilReady(supervisor);
        } catch (LauncherFault fault) {
            giveUp();
            throw fault;
        } finally {
            forgetHook(undo);
        }
    }

    /** Whoever presses Ctrl-C while it starts, or plays, finds nothing left running. */
    private void undo() {
        try {
            System.out.println("Stopped before the end");
            giveUp();
        } catch (IOException | InterruptedException fault) {
            System.err.println("Not everything could be stopped: " + fault.getMessage());
        }
    }

    private void giveUp() throws IOException, InterruptedException {
        Files.writeString(home.run(Supervisor.HURRY), "");
        try {
            down();
        } finally {
            Files.deleteIfExists(home.run(Supervisor.HURRY));
        }
    }

    private static void forgetHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Then the hook runs, as it should.
        }
    }

    /** Starts what isn't up and plays the demo month. */
    public void demo() throws IOException, InterruptedException {
        if (isUp()) {
            refuseWhileItStarts();
            new DemoMonth(installation, System.out).play();
            return;
        }
        up();
        Thread undo = new Thread(this::undo);
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            new DemoMonth(installation, System.out).play();
        } finally {
            forgetHook(undo);
        }
    }

    private void refuseWhileItStarts() throws IOException {
        List<Board.Row> rows = Board.read(home);
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.state() != Child.State.READY)) {
            throw new LauncherFault("Not everything is ready yet; see ./kinerja status");
        }
    }

    public void down() throws IOException, InterruptedException {
        Path pidFile = home.run("supervisor.pid");
        if (!Files.exists(pidFile)) {
            System.out.println("Nothing is up");
            return;
        }
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        ProcessHandle supervisor = isUp() ? ProcessHandle.of(pid).orElse(null) : null;
        if (supervisor != null) {
            System.out.println(
                    "Stopping ... (after a first run this takes minutes: loaded classes are kept"
                            + " for faster starts)");
            supervisor.destroy();
            supervisor.onExit().join();
        }
        Orphans.end(home);
        Files.deleteIfExists(home.run(Supervisor.BOARD));
        Files.delete(pidFile);
        System.out.println("Kinerja is down; its data stays in " + home.root());
    }

    void status() throws IOException {
        List<Board.Row> rows = Board.read(home);
        if (rows.isEmpty() || !isUp()) {
            System.out.println("Nothing is up");
            return;
        }
        rows.forEach(Operator::print);
        System.out.printf(
                "%-12s %d MB in all%n",
                "memory", rows.stream().mapToLong(row -> Memory.megabytes(row.pid())).sum());
    }

    private static void print(Board.Row row) {
        if (row.pid() == 0) {
            System.out.printf("%-12s %s%n", row.name(), row.state());
            return;
        }
        System.out.printf(
                "%-12s %-10s pid %-8d %5d MB  since %s%n",
                row.name(),
                row.state(),
                row.pid(),
                Memory.megabytes(row.pid()),
                Instant.ofEpochMilli(row.startedAt()).truncatedTo(ChronoUnit.SECONDS));
    }

    void logs(String part) throws IOException {
        Path log = home.log(part);
        if (!Files.exists(log)) {
            throw new LauncherFault(
                    "There is no log of "
                            + part
                            + " in "
                            + log.getParent()
                            + "; parts are "
                            + installation.parts().stream()
                                    .map(Part::name)
                                    .collect(Collectors.joining(", ")));
        }
        List<String> lines = LogTail.lines(log, 0);
        lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())
                .forEach(System.out::println);
    }

    void reset() throws IOException, InterruptedException {
        down();
        home.forget();
        System.out.println("All data is forgotten");
    }

    void token(String user) {
        System.out.println(new Tokens(installation).of(user));
    }

    void verifyAudit() {
        if (!new AuditVerification(installation.ports()).verify(System.out).isEmpty()) {
            throw new LauncherFault("The audit trail is not whole; see above and docs/runbook.md");
        }
    }

    void supervise() throws IOException, InterruptedException {
        new Supervisor(home, installation.parts()).supervise();
    }

    private Process startSupervisor() throws IOException {
        File log = home.log(SUPERVISOR).toFile();
        ProcessBuilder command =
                new ProcessBuilder(
                                Commands.java(
                                        "-Xmx128m",
                                        "-XX:+UseSerialGC",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        Commands.classPath(),
                                        Main.class.getName(),
                                        "supervise"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .redirectInput(new File("/dev/null"));
        command.environment().put("KINERJA_HOME", home.root().toString());
        command.environment()
                .put("KINERJA_PORT_BASE", Integer.toString(installation.ports().base()));
        command.environment().put("KINERJA_PROJECT", installation.project().toString());
        // A session of its own, so that closing the terminal doesn't end it.
        command.command().addAll(0, List.of("setsid"));
        return command.start();
    }

    private boolean isUp() throws IOException {
        try (FileChannel channel = lockFile(Supervisor.LOCK);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private FileChannel lockFile(String name) throws IOException {
        return FileChannel.open(
                home.run(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
