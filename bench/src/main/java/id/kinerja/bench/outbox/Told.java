package id.kinerja.bench.outbox;

import id.kinerja.kernel.event.ProgressChanged;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The events of one run: so many in turn of so many people, each person's with rising revisions.
 *
 * @param run tells the people of one run from those of another
 */
record Told(int run, int people, int count) {

    static final UUID AGENCY = UUID.fromString("0197c0de-0000-7000-8000-00000000a9e5");

    private static final String MONTH = "2026-05";
    private static final long PERSON = 0x0197c0de_0000_7000L;
    private static final long VARIANT = 0x8000L << 48;
    private static final int RUN_SHIFT = 32;
    private static final UUID RESULT = UUID.fromString("0197c0de-0000-7000-8000-00000000e5e1");

    ProgressChanged event(int number) {
        return new ProgressChanged(
                AGENCY,
                person(number % people),
                MONTH,
                12,
                3_600,
                2,
                0,
                List.of(new ProgressChanged.ResultProgress(RESULT, "12.0000")),
                1,
                revision(number));
    }

    List<ProgressChanged> events(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::event).toList();
    }

    UUID person(int index) {
        return new UUID(PERSON, VARIANT | ((long) run << RUN_SHIFT) | index);
    }

    /** Counted from 1. */
    int revision(int number) {
        return number / people + 1;
    }

    /** What the last event of a person says. */
    int lastRevision(int index) {
        return revision(index + (count - 1 - index) / people * people);
    }

    /** Which event this is; below 0 where it is none of this run. */
    int number(UUID person, long revision) {
        long low = person.getLeastSignificantBits() & ~VARIANT;
        if (low >> RUN_SHIFT != run) {
            return -1;
        }
        return (int) ((revision - 1) * people + (int) low);
    }
}
