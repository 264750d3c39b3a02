package id.kinerja.integration.terminal;

import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Punches that an attendance system of the agency reports at once.
 *
 * @param source under which the system is registered
 * @param id what the system calls the batch by
 * @param body as it came
 */
public record PunchBatch(String source, String id, byte[] body, List<Item> items) {

    public PunchBatch {
        items = List.copyOf(items);
    }

    /** One punch of it. */
    public sealed interface Item {

        /** What the system calls it by; absent where it doesn't say. */
        @Nullable String externalId();
    }

    /** It says what it must. */
    public record Reported(AttlogLine line, Report report) implements Item {

        @Override
        public String externalId() {
            return report.externalId();
        }
    }

    /** It can't be read, for one reason at least. */
    public record Wrong(@Nullable String externalId, Refused.Finding finding) implements Item {}

    /** What its items are called by. */
    public List<String> externalIds() {
        return items.stream().map(Item::externalId).filter(Objects::nonNull).toList();
    }
}
