package id.kinerja.integration.terminal;

import id.kinerja.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file that was copied off a terminal.
 *
 * @param content as it came
 */
public record AttlogFile(byte[] content) {

    private static final int HEAD = 4_096;

    /** Refuses what is no text, such as the list of users that lies beside it on the stick. */
    public AttlogFile {
        for (int at = 0; at < Math.min(HEAD, content.length); at++) {
            if (isControl(content[at])) {
                throw Refused.invalid("attlog-file-not-text");
            }
        }
    }

    /** Its lines as they have just come, part by part, but those that are blank. */
    public Stream<List<ReceivedLine>> parts(UUID raw, Instant receivedAt) {
        return UploadedLines.parts(content)
                .map(
                        part ->
                                part.stream()
                                        .map(line -> ReceivedLine.exported(line, raw, receivedAt))
                                        .toList());
    }

    private static boolean isControl(byte one) {
        return one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r';
    }
}
