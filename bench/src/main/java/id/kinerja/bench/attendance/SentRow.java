package id.kinerja.bench.attendance;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A punch as it is sent, and as it is to stand in its table.
 *
 * @param device serial number of the terminal, or what the system is registered under
 * @param externalId what a system calls it by
 */
record SentRow(
        String device,
        String pin,
        UUID person,
        LocalDateTime at,
        int status,
        @Nullable String externalId) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int FACE = 15;

    static final int IN = 0;
    static final int OUT = 1;

    /** As terminals send it. */
    String line() {
        return "%s\t%s\t%d\t%d\t0\t0\t0\n".formatted(pin, time().replace('T', ' '), status, FACE);
    }

    /** As a system reports it, of the person with this number. */
    String item(String nip) {
        return """
               {"externalId":"%s","subject":{"nip":"%s"},"occurredAt":"%s+07:00","direction":"%s"}\
               """
                .formatted(externalId, nip, time(), direction());
    }

    /** How the person was recognised, which a system needn't say. */
    @Nullable Integer verify() {
        return externalId == null ? FACE : null;
    }

    /** What is kept of an item beside person and time. */
    @Nullable String evidence() {
        return externalId == null
                ? null
                : """
                  {"externalId":"%s","occurredAt":"%s+07:00","direction":"%s","flags":[]}\
                  """
                        .formatted(externalId, time(), direction());
    }

    private String time() {
        return TIME.format(at);
    }

    private String direction() {
        return status == IN ? "IN" : "OUT";
    }
}
