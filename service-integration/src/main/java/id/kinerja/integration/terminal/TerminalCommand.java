package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered of a terminal. The kinds are closed and none takes free text: a terminal runs
 * Linux, and its protocol has a word that would run anything on it.
 *
 * @param id by which the terminal answers; they increase
 * @param returnCode as the terminal said it
 */
public record TerminalCommand(
        long id,
        Wish wish,
        State state,
        PersonId orderedBy,
        Instant orderedAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable Integer returnCode) {

    /** What can be ordered. */
    public enum Kind {
        /** It says what it is. */
        INFO,
        /** It takes its options and the time anew, and sends what is new. */
        CHECK,
        /** It knows a person by his PIN. */
        SET_USER,
        /** It sends the punches of some days again. */
        QUERY_PUNCHES
    }

    /** How far it has come. */
    public enum State {
        QUEUED,
        SENT,
        DONE,
        FAILED,
        /** It was never fetched, or never answered. */
        EXPIRED
    }

    /**
     * @param pin of a user
     * @param person whose it is
     * @param days of which punches are asked for
     */
    public record Wish(
            Kind kind, @Nullable String pin, @Nullable PersonId person, @Nullable DateRange days) {

        public static Wish of(Kind kind) {
            return new Wish(kind, null, null, null);
        }

        public static Wish user(Enrolment enrolment) {
            return new Wish(Kind.SET_USER, enrolment.pin(), enrolment.person(), null);
        }

        public static Wish punches(DateRange days) {
            return new Wish(Kind.QUERY_PUNCHES, null, null, days);
        }
    }

    /** Absent while it has said nothing. */
    public Optional<CommandResult> result() {
        return Optional.ofNullable(returnCode).map(CommandResult::of);
    }
}
