package id.kinerja.activity.log;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry on its way to be verified. */
public sealed interface DailyLog {

    Written written();

    /** Grows with every change. */
    long revision();

    /** Waits for the pejabat penilai. */
    record Submitted(Written written, long revision) implements DailyLog {}

    /** Counts toward the target; never changes. */
    record Verified(Written written, DecidedBy by, Instant at, long revision) implements DailyLog {}

    /**
     * To be mended, for a reason.
     *
     * @param by absent where it wasn't kept yet who returns entries
     */
    record Returned(Written written, String reason, @Nullable DecidedBy by, long revision)
            implements DailyLog {}

    /** Whose entry it is, and what it says. */
    record Written(DailyLogId id, PersonId person, LogEntry entry) {}

    /** Whether the superior may verify it or give it back. */
    default boolean waits() {
        return this instanceof Submitted;
    }

    /** Whether its owner may still change it. */
    default boolean isOpen() {
        return !(this instanceof Verified);
    }

    /** Who has verified or returned it, where somebody has. */
    default @Nullable DecidedBy decidedBy() {
        return switch (this) {
            case Submitted _ -> null;
            case Verified verified -> verified.by();
            case Returned returned -> returned.by();
        };
    }

    default String state() {
        return switch (this) {
            case Submitted _ -> "SUBMITTED";
            case Verified _ -> "VERIFIED";
            case Returned _ -> "RETURNED";
        };
    }
}
