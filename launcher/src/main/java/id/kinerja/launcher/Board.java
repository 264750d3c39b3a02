package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the supervisor writes down of its parts, for whoever asks. */
final class Board {

    private Board() {}

    /**
     * One part as it was a moment ago.
     *
     * @param startedAt as {@link Orphans#startOf} tells it
     * @param cause why it has failed; empty where it has not
     */
    record Row(String name, Child.State state, long pid, long startedAt, String cause) {}

    /** Empty where nothing runs. */
    static List<Row> read(Home home) throws IOException {
        Path board = home.run(Supervisor.BOARD);
        try {
            return Files.readAllLines(board).stream()
                    .map(line -> line.split("\t", -1))
                    .map(Board::row)
                    .toList();
        } catch (NoSuchFileException nothingRuns) {
            return List.of();
        }
    }

    static String text(Collection<Child> children) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Child child : children) {
            lines.add(line(child));
        }
        return String.join("\n", lines);
    }

    private static String line(Child child) throws IOException {
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
