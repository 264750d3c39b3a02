package id.kinerja.kernel.event;

import java.time.Duration;
import java.util.List;

/**
 * One topic of the installation.
 *
 * @param contract what its records hold, as JSON
 * @param owner the one service that writes it
 * @param partitions fixed for life, since the order per person hangs on it
 * @param maxBytes the largest record that is accepted
 * @param listeners the services that may read it
 */
public record Topic<E>(
        String name,
        Class<E> contract,
        String owner,
        int partitions,
        Retention retention,
        int maxBytes,
        List<String> listeners) {

    /** One mebibyte: a larger fact is a missing entity. */
    public static final int MAX_BYTES = 1 << 20;

    /** How long a topic keeps its records; always longer than the recovery window of a database. */
    public enum Retention {
        /** The newest record of every key stays. */
        COMPACTED,
        DAYS_90;

        public static final Duration WINDOW = Duration.ofDays(90);
    }

    public Topic {
        listeners = List.copyOf(listeners);
    }

    /** The CloudEvents type of its records. */
    public String type() {
        return "id.kinerja." + name;
    }
}
