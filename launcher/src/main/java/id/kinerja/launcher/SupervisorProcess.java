package id.kinerja.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The supervisor as others know it: by its id and its start, from its first moment on. */
final class SupervisorProcess {

    private static final String PID = "supervisor.pid";

    private SupervisorProcess() {}

    static Process start(Installation installation) throws IOException {
        Home home = installation.home();
        ProcessBuilder command =
                new ProcessBuilder(
                                Commands.java(
                                        "-Xmx128m",
                                        "-XX:+UseSerialGC",
                                        // It waits and looks; the better compiler would only
                                        // take its time from the parts that start.
                                        "-XX:TieredStopAtLevel=1",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        Commands.classPath(),
                                        Main.class.getName(),
                                        "supervise"))
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        home.log(Operator.SUPERVISOR).toFile()))
                        .redirectInput(new File("/dev/null"));
        command.environment().put("KINERJA_HOME", home.root().toString());
        command.environment()
                .put("KINERJA_PORT_BASE", Integer.toString(installation.ports().base()));
        command.environment().put("KINERJA_PROJECT", installation.project().toString());
        // A session of its own, so that closing the terminal doesn't end it.
        command.command().addAll(0, List.of("setsid"));
        Process started = command.start();
        remember(home, started.pid());
        return started;
    }

    static void remember(Home home, long pid) throws IOException {
        Files.writeString(home.run(PID), pid + " " + Orphans.startOf(pid));
    }

    /** Empty where it has ended, whoever bears its number now. */
    static Optional<ProcessHandle> running(Home home) throws IOException {
        Path file = home.run(PID);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] cells = Files.readString(file).strip().split(" ", -1);
        if (cells.length != 2 || !cells[0].matches("\\d+") || !cells[1].matches("\\d+")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(cells[0]);
        return Orphans.startOf(pid) == Long.parseLong(cells[1])
                ? ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    static void forget(Home home) throws IOException {
        Files.deleteIfExists(home.run(PID));
    }
}
