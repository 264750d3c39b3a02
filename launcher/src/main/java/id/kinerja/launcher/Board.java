package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the supervisor writes down of its parts, for whoever asks. */
final class Board {

    private Board() {}

    /** One part as it was a moment ago. */
    record Row(String name, Child.State state, long pid, long startedAt) {}

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

    private static Row row(String[] cells) {
        return new Row(
                cells[0],
                Child.State.valueOf(cells[1]),
                Long.parseLong(cells[2]),
                Long.parseLong(cells[3]));
    }
}
