package id.kinerja.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how far a start has come, and when it is done or can't be. */
final class StartWatch {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** How a process ends that SIGTERM has reached, here by a {@code down} of somebody else. */
    private static final int TOLD_TO_END = 128 + 15;

    private static final Duration LOOK = Duration.ofMillis(100);

    /** Nothing has happened yet, or somebody stops it and says so himself. */
    private static final Set<Child.State> UNTOLD =
            Set.of(Child.State.WAITING, Child.State.STOPPING, Child.State.STOPPED);

    private final Home home;
    private final PrintStream out;
    private final long start = System.nanoTime();
    private final long logBefore;
    private final Set<String> told = new HashSet<>();

    StartWatch(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
        this.logBefore = home.log(Operator.SUPERVISOR).toFile().length();
    }

    /** Throws {@link LauncherFault} with the cause where a part fails. */
    void untilReady(Process supervisor) throws IOException, InterruptedException {
        List<Board.Row> rows = List.of();
        while (sinceStart().compareTo(PATIENCE) < 0) {
            rows = Board.read(home);
            rows.forEach(this::tell);
            if (!rows.isEmpty()
                    && rows.stream().allMatch(row -> row.state() == Child.State.READY)) {
                return;
            }
            if (!supervisor.isAlive() && supervisor.exitValue() == TOLD_TO_END) {
                throw new LauncherFault("It was told to end before it was ready");
            }
            if (!supervisor.isAlive()) {
                throw new LauncherFault(
                        "The supervisor has ended: "
                                + LogTail.cause(home.log(Operator.SUPERVISOR), logBefore)
                                + "; see "
                                + home.log(Operator.SUPERVISOR));
            }
            Thread.sleep(LOOK);
        }
        throw new LauncherFault(
                "Not ready after "
                        + PATIENCE.toMinutes()
                        + " minutes: "
                        + unready(rows)
                        + "; see "
                        + home.log(Operator.SUPERVISOR).getParent());
    }

    private static String unready(List<Board.Row> rows) {
        return rows.stream()
                .filter(row -> row.state() != Child.State.READY)
                .map(row -> row.name() + " (" + row.state() + ")")
                .collect(Collectors.joining(", "));
    }

    private void tell(Board.Row row) {
        if (row.state() == Child.State.FAILED) {
            throw new LauncherFault(
                    row.name()
                            + " does not start: "
                            + row.cause()
                            + "; see "
                            + home.log(row.name()));
        }
        if (!UNTOLD.contains(row.state()) && told.add(row.name() + row.state())) {
            out.printf(
                    "%5.1f s  %-12s %s%n",
                    sinceStart().toMillis() / 1000.0, row.name(), row.state());
        }
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
