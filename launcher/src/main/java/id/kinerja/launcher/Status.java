package id.kinerja.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells an operator what runs, how far a start has come, and what a killed supervisor left. */
final class Status {

    private final Home home;
    private final Map<String, String> preparations;
    private final PrintStream out;

    Status(Installation installation, PrintStream out) {
        this(
                installation.home(),
                installation.parts().stream()
                        .collect(Collectors.toMap(Part::name, Part::preparation)),
                out);
    }

    /**
     * @param preparations what is done for a part before it can be started
     */
    Status(Home home, Map<String, String> preparations, PrintStream out) {
        this.home = home;
        this.preparations = preparations;
        this.out = out;
    }

    /**
     * @param up whether a supervisor looks after the parts
     * @param starting whether somebody starts it
     */
    void print(boolean up, boolean starting) throws IOException {
        List<Board.Row> rows = Board.read(home);
        if (up && !rows.isEmpty()) {
            print(rows);
        } else if (up || starting) {
            out.println(
                    starting
                            ? "It is being started; no part of it runs yet"
                            : "It is on its way up or down; see ./kinerja logs");
        } else {
            printOrphans(Orphans.of(home));
        }
    }

    private void print(List<Board.Row> rows) {
        rows.forEach(this::print);
        out.printf(
                "%-12s %d MB in all%n",
                "memory", rows.stream().mapToLong(row -> Memory.megabytes(row.pid())).sum());
    }

    private void printOrphans(List<Board.Row> orphans) {
        if (orphans.isEmpty()) {
            out.println("Nothing is up");
            return;
        }
        orphans.forEach(this::print);
        out.println(
                "The supervisor was killed and these go on alone: ./kinerja up starts anew,"
                        + " ./kinerja down ends them");
    }

    private void print(Board.Row row) {
        if (row.pid() == 0) {
            out.printf("%-12s %-10s %s%n", row.name(), row.state(), why(row));
            return;
        }
        out.printf(
                "%-12s %-10s pid %-8d %5d MB  since %s %s%n",
                row.name(),
                row.state(),
                row.pid(),
                Memory.megabytes(row.pid()),
                since(row.pid()),
                why(row));
    }

    private static String since(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(start -> start.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("(it has just ended)");
    }

    private String why(Board.Row row) {
        return switch (row.state()) {
            case PREPARING -> preparations.getOrDefault(row.name(), "");
            case WAITING -> "for what it needs";
            default -> row.cause();
        };
    }
}
