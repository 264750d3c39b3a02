package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days that are asked of a vendor's cloud, two at a time.
 *
 * @param next on which it goes on
 * @param askedBy absent for that of a night
 * @param fault why it could not be had, at the last try
 */
public record CloudPull(
        UUID id,
        String serialNumber,
        DateRange days,
        LocalDate next,
        State state,
        @Nullable PersonId askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        int tries,
        @Nullable Fault fault,
        Tally tally) {

    /** More the cloud doesn't tell at once. */
    private static final int DAYS_AT_ONCE = 2;

    private static final int MOST_TRIES = 6;

    /** How far it has come. */
    public enum State {
        /** It is being asked for, or will be again. */
        WAITING,
        DONE,
        FAILED
    }

    /** Why nothing came. */
    public enum Fault {
        /** Nobody answers. */
        UNREACHABLE,
        TOO_SLOW,
        /** It doesn't know the token. */
        TOKEN_REFUSED,
        /** It answers, and says no. */
        DENIED,
        /** Its answer is none that can be read, such as a page for people. */
        ANSWER_NOT_UNDERSTOOD,
        /** It failed so often that it is left alone for a while. */
        LEFT_IN_PEACE,
        /** The token has been taken away meanwhile. */
        NO_TOKEN;

        /** Whether trying again without anybody doing something is of no use. */
        public boolean isFinal() {
            return this == TOKEN_REFUSED || this == NO_TOKEN;
        }
    }

    /** The days that are asked for next. */
    public DateRange window() {
        LocalDate last = next.plusDays(DAYS_AT_ONCE - 1);
        return DateRange.of(next, last.isAfter(days.lastDay()) ? days.lastDay() : last);
    }

    /** After what came of the window; {@code more} is what became of its lines. */
    public CloudPull taken(Tally more, Instant now) {
        LocalDate after = window().lastDay().plusDays(1);
        boolean done = after.isAfter(days.lastDay());
        return new CloudPull(
                id,
                serialNumber,
                days,
                after,
                done ? State.DONE : State.WAITING,
                askedBy,
                askedAt,
                done ? now : null,
                0,
                null,
                tally.plus(more));
    }

    public CloudPull failed(Fault why, Instant now) {
        boolean end = why.isFinal() || tries >= MOST_TRIES;
        return new CloudPull(
                id,
                serialNumber,
                days,
                next,
                end ? State.FAILED : State.WAITING,
                askedBy,
                askedAt,
                end ? now : null,
                tries,
                why,
                tally);
    }

    /** How long it is left alone: after a failure each time longer. */
    public Duration pause() {
        return fault == null ? Duration.ZERO : Duration.ofMinutes(1L << tries);
    }
}
