package id.kinerja.integration.terminal;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The lines of an upload, a part at a time: some terminals send all they have in one body, and what
 * is made of so many lines at once would not fit beside anything else.
 */
public final class UploadedLines {

    /** How many lines are taken at once, by whatever way they come. */
    public static final int PART = 5_000;

    private UploadedLines() {}

    /** Those that aren't blank, in their order. */
    public static Stream<List<String>> parts(byte[] body) {
        return new BufferedReader(
                        new InputStreamReader(
                                new ByteArrayInputStream(body), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank())
                .gather(Gatherers.windowFixed(PART));
    }
}
