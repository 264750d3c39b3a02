package id.kinerja.integration.terminal;

import id.kinerja.kernel.UuidV7;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an upload, whenever it is looked at.
 *
 * @param id under which it waits, where it has to
 * @param text as it came
 * @param read absent where it is none of the forms that are known
 * @param raw the upload it came in
 * @param receivedAt by the agency's own clock, and what the terminal's clock is measured by
 * @param byHand whether somebody has brought it, in a file
 */
public record ReceivedLine(
        UUID id,
        String text,
        @Nullable AttlogLine read,
        UUID raw,
        Instant receivedAt,
        boolean byHand) {

    /** A line that has just come. */
    public static ReceivedLine of(String text, UUID raw, Instant receivedAt) {
        return again(UuidV7.next(), text, AttlogLine.parse(text), raw, receivedAt, false);
    }

    /** One that has just come in a file; once it is read it is kept as terminals send it. */
    public static ReceivedLine exported(String text, UUID raw, Instant receivedAt) {
        AttlogLine read = AttlogLine.parseExported(text).orElse(null);
        String kept = read == null ? text : read.text();
        return new ReceivedLine(UuidV7.next(), kept, read, raw, receivedAt, true);
    }

    /** One that has just come as a row of a table; where it can't be read its cells are kept. */
    public static ReceivedLine row(
            Terminal terminal,
            FileProfile profile,
            Map<String, String> cells,
            UUID raw,
            Instant receivedAt) {
        AttlogLine read = profile.read(cells, terminal.serialNumber()).orElse(null);
        String kept = read == null ? FileProfile.text(cells) : read.text();
        return new ReceivedLine(UuidV7.next(), kept, read, raw, receivedAt, true);
    }

    /** One that a system, or a device that knows the instant, has just reported. */
    static ReceivedLine reported(AttlogLine line, UUID raw, Instant receivedAt) {
        return new ReceivedLine(UuidV7.next(), line.text(), line, raw, receivedAt, false);
    }

    /** One that a terminal of Hikvision has just pushed; what can't be read is one line. */
    public static ReceivedLine pushed(HikvisionEvent event, UUID raw, Instant receivedAt) {
        return event.line()
                .map(line -> reported(line, raw, receivedAt))
                .orElseGet(() -> unread(event.text().strip(), raw, receivedAt));
    }

    /**
     * One that a terminal at a door has just sent; once it is read it is kept as others send it.
     */
    public static ReceivedLine atADoor(AccessEvent event, UUID raw, Instant receivedAt) {
        return event.line()
                .map(
                        line ->
                                again(
                                        UuidV7.next(),
                                        line.text(),
                                        Optional.of(line),
                                        raw,
                                        receivedAt,
                                        false))
                .orElseGet(() -> unread(event.text(), raw, receivedAt));
    }

    private static ReceivedLine unread(String text, UUID raw, Instant receivedAt) {
        return new ReceivedLine(
                UuidV7.next(), text.replaceAll("\\s+", " "), null, raw, receivedAt, false);
    }

    /** A line that waited. */
    public static ReceivedLine again(
            UUID id,
            String text,
            Optional<AttlogLine> read,
            UUID raw,
            Instant receivedAt,
            boolean byHand) {
        return new ReceivedLine(id, text, read.orElse(null), raw, receivedAt, byHand);
    }

    public Optional<AttlogLine> asRead() {
        return Optional.ofNullable(read);
    }
}
