package id.kinerja.launcher;

import id.kinerja.launcher.demo.DemoMonth;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an operator does with an installation, by {@code ./kinerja} or from a test. */
public final class Operator {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int LOG_LINES = 60;

    private final Installation installation;
    private final Home home;

    public Operator(Installation installation) {
        this.installation = installation;
        this.home = installation.home();
    }

    /** Starts everything and returns when all of it is ready; otherwise nothing is left running. */
    public void up() throws IOException, InterruptedException {
        if (isUp()) {
            throw new LauncherFault("This installation is already up; see ./kinerja status");
        }
        Orphans.end(home);
        Files.deleteIfExists(home.run(Supervisor.BOARD));
        Machine.check(installation);
        Process supervisor = startSupervisor();
        Files.writeString(home.run("supervisor.pid"), Long.toString(supervisor.pid()));
        try {
            waitUntilReady(supervisor);
        } catch (LauncherFault fault) {
            down();
            throw fault;
        }
        System.out.println(
                "Kinerja is up at "
                        + installation.gatewayUrl()
                        + " (documents of its APIs: /docs)");
    }

    /** Starts what isn't up and plays the demo month. */
    public void demo() throws IOException, InterruptedException {
        if (!isUp()) {
            up();
        }
        new DemoMonth(installation, System.out).play();
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
        for (Board.Row row : rows) {
            Instant since =
                    Instant.ofEpochMilli(row.startedAt())
                            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
            System.out.printf(
                    "%-12s %-10s pid %-8d since %s%n",
                    row.name(), row.state(), row.pid(), row.pid() == 0 ? "-" : since);
        }
    }

    void logs(String part) throws IOException {
        Path log = home.log(part);
        if (!Files.exists(log)) {
            throw new LauncherFault("There is no log of " + part + " in " + log.getParent());
        }
        List<String> lines = Files.readAllLines(log);
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

    void supervise() throws IOException, InterruptedException {
        new Supervisor(home, installation.parts()).supervise();
    }

    private Process startSupervisor() throws IOException {
        File log = home.log("supervisor").toFile();
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

    private void waitUntilReady(Process supervisor) throws IOException, InterruptedException {
        Instant start = java.time.Clock.systemUTC().instant();
        Set<String> told = new TreeSet<>();
        while (java.time.Clock.systemUTC().instant().isBefore(start.plus(PATIENCE))) {
            List<Board.Row> rows = Board.read(home);
            for (Board.Row row : rows) {
                if (row.state() == Child.State.FAILED) {
                    throw new LauncherFault(
                            row.name() + " does not start; see " + home.log(row.name()));
                }
                if (told.add(row.name() + row.state()) && row.state() != Child.State.WAITING) {
                    System.out.printf(
                            "%5.1f s  %-12s %s%n",
                            Duration.between(start, java.time.Clock.systemUTC().instant())
                                            .toMillis()
                                    / 1000.0,
                            row.name(),
                            row.state());
                }
            }
            if (!rows.isEmpty()
                    && rows.stream().allMatch(row -> row.state() == Child.State.READY)) {
                return;
            }
            if (!supervisor.isAlive()) {
                throw new LauncherFault("The supervisor has ended; see " + home.log("supervisor"));
            }
            Thread.sleep(LOOK);
        }
        throw new LauncherFault(
                "Not everything became ready in "
                        + PATIENCE.toMinutes()
                        + " minutes; see "
                        + home.log("supervisor").getParent());
    }

    private boolean isUp() throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                home.run(Supervisor.LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }
}
