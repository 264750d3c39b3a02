package id.kinerja.tukin.whatif;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UuidV7;
import id.kinerja.tukin.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calculated months by another policy, worked out in the background.
 *
 * @param runs whose months
 * @param versions of the runs, as they were calculated when it was asked
 * @param people whose months there are to work out
 * @param calculated how many of them are
 * @param fault the code of what went wrong; absent unless it failed
 */
public record MonthSimulation(
        Id id,
        State state,
        List<RunId> runs,
        List<Integer> versions,
        int people,
        int calculated,
        @Nullable String fault,
        PersonId askedBy,
        Instant askedAt) {

    public MonthSimulation {
        runs = List.copyOf(runs);
        versions = List.copyOf(versions);
    }

    /** A question that was asked. */
    public record Id(UUID value) {

        public static Id next() {
            return new Id(UuidV7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** In whole percent. */
    public int progress() {
        if (state == State.DONE || people == 0) {
            return 100;
        }
        return (int) Math.min(99, 100L * calculated / people);
    }
}
