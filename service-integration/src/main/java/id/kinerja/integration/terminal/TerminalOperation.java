package id.kinerja.integration.terminal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal reports of itself: what was done at it, when and by whom. Whom it knows and how
 * he is recognised isn't told by it.
 *
 * @param raw the upload it came in
 * @param line which one of it
 * @param code as the firmware has it; absent where it can't be read
 * @param at by its own clock; absent where it can't be read
 * @param operator the PIN of who did it; 0 where nobody was asked for his
 * @param fromElsewhere whether who said it came from none of the networks that the terminal had
 *     then
 */
public record TerminalOperation(
        UUID raw,
        int line,
        Kind kind,
        @Nullable Integer code,
        @Nullable LocalDateTime at,
        String operator,
        Instant receivedAt,
        boolean fromElsewhere) {

    private static final String MARK = "OPLOG ";
    private static final int LONGEST = 24;
    private static final int OPERATOR = 1;
    private static final int TIME = 2;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** What was done, as far as firmware agrees on its codes. */
    public enum Kind {
        STARTED(0),
        ALARM(3),
        MENU_ENTERED(4),
        USER_ENROLLED(30),
        OTHER(-1);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        static Kind of(@Nullable Integer code) {
            for (Kind kind : values()) {
                if (code != null && kind.code == code) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    /** Where a list was cut; the latest upload comes first, and of it the last line. */
    public record Place(UUID raw, int line) {}

    /**
     * A line of an upload.
     *
     * @param number which one of it, from 0
     */
    public record Line(int number, String text) {}

    /**
     * A line that is an operation, as it is kept.
     *
     * @param elsewhere whether it came from none of the networks that the terminal had then
     */
    public record Told(UUID raw, int line, String text, Instant receivedAt, boolean elsewhere) {}

    /**
     * Those that tell an operation of the lines of a part of an upload.
     *
     * @param before how many lines of the upload come before them
     */
    public static List<Line> linesOf(List<String> part, int before) {
        return IntStream.range(0, part.size())
                .filter(line -> part.get(line).startsWith(MARK))
                .mapToObj(line -> new Line(before + line, part.get(line)))
                .toList();
    }

    public static TerminalOperation of(Told told, Terminal terminal) {
        String[] fields = told.text().substring(MARK.length()).split("\t", -1);
        Integer code = number(fields[0].strip());
        return new TerminalOperation(
                told.raw(),
                told.line(),
                Kind.of(code),
                code,
                fields.length > TIME ? time(fields[TIME].strip(), terminal.zone()) : null,
                fields.length > OPERATOR ? told(fields[OPERATOR].strip()) : "",
                told.receivedAt(),
                told.elsewhere());
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable LocalDateTime time(String text, ZoneId zone) {
        try {
            Instant seconds = AttlogLine.seconds(text);
            return seconds != null
                    ? LocalDateTime.ofInstant(seconds, zone)
                    : LocalDateTime.parse(text, CLOCK);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static String told(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
