package id.kinerja.integration.terminal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One punch as an ADMS terminal sends it: PIN, local time, status, verify, then what we don't need;
 * or as an attendance system reports it.
 *
 * @param pin of the person on the terminal, or his id in the system; empty where neither is said
 * @param status 0 in, 1 out, 2 break out, 3 break in, 4 overtime in, 5 overtime out, 255 undefined
 * @param report what a system says beside it
 * @param seconds when it was, of a terminal that counts seconds since 1970; the local time is known
 *     once it is clear where it hangs
 */
public record AttlogLine(
        String pin,
        LocalDateTime deviceTime,
        int status,
        int verify,
        @Nullable Report report,
        @Nullable Instant seconds) {

    public static final int UNDEFINED = 255;

    /** Of a punch of which nobody says how the person was recognised. */
    public static final int NOT_SAID = -1;

    /** How a PIN is written, or the id of a person in an attendance system. */
    public static final String PIN = "[A-Za-z0-9._-]{1,64}";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                    .withResolverStyle(ResolverStyle.STRICT);

    /** From 1973 to 2286; milliseconds are none, and neither is a day written in digits. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}");

    private static final String PREFIX = "ATTLOG\t";
    private static final int EXPORTED_FIELDS = 5;

    public AttlogLine(String pin, LocalDateTime deviceTime, int status, int verify) {
        this(pin, deviceTime, status, verify, null);
    }

    public AttlogLine(
            String pin, LocalDateTime deviceTime, int status, int verify, @Nullable Report report) {
        this(pin, deviceTime, status, verify, report, null);
    }

    /** As a system reports it; its local time is known once it is clear where it was. */
    public static AttlogLine reported(String pin, int status, Report report) {
        LocalDateTime somewhere = LocalDateTime.ofInstant(report.at(), ZoneOffset.UTC);
        return new AttlogLine(pin, somewhere, status, NOT_SAID, report);
    }

    /** Whether it names the person as the device knows him, not by his number. */
    boolean isOfAPin() {
        return report == null || report.number() == null;
    }

    /** With the local time of the place. */
    AttlogLine in(ZoneId zone) {
        if (seconds != null) {
            return new AttlogLine(pin, LocalDateTime.ofInstant(seconds, zone), status, verify);
        }
        return report == null
                ? this
                : new AttlogLine(
                        pin, LocalDateTime.ofInstant(report.at(), zone), status, verify, report);
    }

    /** When it was, of a line that has the local time of the place. */
    Instant at(ZoneId zone) {
        return deviceTime.atZone(zone).toInstant();
    }

    /** Empty where the line is none of the forms that are known. */
    public static Optional<AttlogLine> parse(String line) {
        String text = line.startsWith(PREFIX) ? line.substring(PREFIX.length()) : line;
        try {
            return text.startsWith("PIN=") ? keyed(text) : positional(text);
        } catch (DateTimeException | NumberFormatException notALine) {
            return Optional.empty();
        }
    }

    /**
     * A line as a terminal writes it to a USB stick: the PIN padded with blanks, and the number of
     * the device between time and status. Empty where it is none.
     */
    public static Optional<AttlogLine> parseExported(String line) {
        String[] fields = line.split("\t", -1);
        try {
            return fields.length < EXPORTED_FIELDS
                    ? Optional.empty()
                    : of(fields[0], fields[1], fields[3], fields[4]);
        } catch (DateTimeException | NumberFormatException notALine) {
            return Optional.empty();
        }
    }

    /** As the terminal itself would send it. */
    public String text() {
        String recognised = verify == NOT_SAID ? "" : Integer.toString(verify);
        return report == null ? said() + "\t" + recognised : ReportedLine.text(this, report);
    }

    /** What makes two lines of a terminal the same punch, however they are written. */
    public String said() {
        String number = Integer.toString(status);
        if (seconds != null) {
            return String.join("\t", pin, Long.toString(seconds.getEpochSecond()), number);
        }
        return report == null
                ? String.join("\t", pin, TIME.format(deviceTime), number)
                : String.join("\t", report.externalId(), report.at().toString(), number);
    }

    private static Optional<AttlogLine> positional(String text) {
        String[] fields = text.indexOf('\t') >= 0 ? text.split("\t", -1) : spaced(text);
        if (fields.length < 2) {
            return Optional.empty();
        }
        return of(
                fields[0],
                fields[1],
                fields.length > 2 ? fields[2] : "",
                fields.length > 3 ? fields[3] : "");
    }

    private static Optional<AttlogLine> keyed(String text) {
        Map<String, String> values =
                Arrays.stream(text.split("\t"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0],
                                        pair -> pair[1],
                                        (first, second) -> first));
        return of(
                values.getOrDefault("PIN", ""),
                values.getOrDefault("DateTime", ""),
                values.getOrDefault("Status", ""),
                values.getOrDefault("Verified", ""));
    }

    /** Old firmware separates by blanks, and the time has one inside, where it isn't in seconds. */
    private static String[] spaced(String text) {
        String[] words = text.strip().split(" +");
        if (words.length > 1 && SECONDS.matcher(words[1]).matches()) {
            return words;
        }
        if (words.length < 3) {
            return new String[0];
        }
        Stream<String> pinAndTime = Stream.of(words[0], words[1] + " " + words[2]);
        return Stream.concat(pinAndTime, Arrays.stream(words).skip(3)).toArray(String[]::new);
    }

    static Optional<AttlogLine> of(String pin, String time, String status, String verify) {
        String trimmed = pin.strip();
        if (!trimmed.matches(PIN)) {
            return Optional.empty();
        }
        Instant at = seconds(time.strip());
        if (at != null) {
            return Optional.of(
                    new AttlogLine(
                            trimmed,
                            LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                            number(status, UNDEFINED),
                            number(verify, NOT_SAID),
                            null,
                            at));
        }
        LocalDateTime deviceTime = LocalDateTime.parse(time.strip(), TIME);
        return Optional.of(
                new AttlogLine(
                        trimmed, deviceTime, number(status, UNDEFINED), number(verify, NOT_SAID)));
    }

    /** Of a clock that counts seconds since 1970; absent where the text is no such count. */
    static @Nullable Instant seconds(String text) {
        return SECONDS.matcher(text).matches() ? Instant.ofEpochSecond(Long.parseLong(text)) : null;
    }

    /** As a file writes it, whose times have a form of their own. */
    static Optional<AttlogLine> of(String pin, String time, DateTimeFormatter form, int status) {
        try {
            return pin.matches(PIN)
                    ? Optional.of(
                            new AttlogLine(pin, LocalDateTime.parse(time, form), status, NOT_SAID))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static int number(String text, int otherwise) {
        return text.isBlank() ? otherwise : Integer.parseInt(text.strip());
    }
}
