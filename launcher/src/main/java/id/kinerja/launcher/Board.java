package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the supervisor writes down of its parts, for whoever asks. */
final class Board {

    private Board() {}

    /**
     * One part as it was a moment ago.
     *
     * @param cause why it has failed; empty where it has not
     */
    record Row(String name, Child.State state, long pid, long startedAt, String cause) {}

    /** Empty where nothing runs. */
    static List<Row> read(Home home) throws IOException {
        Path board = home.run(Supervisor.BOARD);
        if (!Files.exists(board)) {
            return List.of();
        }
        return Files.readAllLines(board).stream()
                .map(line -> line.split("\t", -1))
                .map(Board::row)
                .toList();
    }

    static String text(Collection<Child> children) {
        return children.stream().map(Board::line).collect(Collectors.joining("\n"));
    }

    private static String line(Child child) {
        long pid = child.pid();
        return String.join(
                "\t",
                child.part().name(),
                child.state().name(),
                Long.toString(pid),
                Long.toString(Orphans.startOf(pid)),
                child.cause().replaceAll("\\s+", " "));
    }

    private static Row row(String[] cells) {
        return new Row(
                cells[0],
                Child.State.valueOf(cells[1]),
                Long.parseLong(cells[2]),
                Long.parseLong(cells[3]),
                cells.length > 4 ? cells[4] : "");
    }
}
