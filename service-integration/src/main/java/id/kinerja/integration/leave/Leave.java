package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A leave as decreed. Its reason is not kept: the decree has it, and rules ask for no more than the
 * its cause.
 *
 * @param cause why, where that is known; a sick leave has one at all times
 * @param during the days of the decree, days off among them
 */
public record Leave(
        LeaveId id,
        PersonId person,
        LeaveType type,
        @Nullable LeaveCause cause,
        DateRange during,
        Decree decree,
        State state,
        long revision) {

    private static final int LONGEST_YEARS = 4;

    public Leave {
        cause = LeaveCause.of(type, cause);
    }

    /** By which it was granted. */
    public record Decree(String number, LocalDate date) {}

    /** A leave is decreed, and may be called off. */
    public enum State {
        APPROVED,
        CANCELLED
    }

    public static Leave decreed(
            PersonId person,
            LeaveType type,
            @Nullable LeaveCause cause,
            DateRange during,
            Decree decree) {
        return new Leave(LeaveId.next(), person, type, cause, during, decree, State.APPROVED, 1);
    }

    /** The longest leave of all, CLTN of three years and one more (PP 11/2017 Ps 334). */
    public static boolean tooLong(LocalDate from, LocalDate to) {
        return !to.isBefore(from.plusYears(LONGEST_YEARS));
    }

    /** Whether this is the other one, recorded twice. */
    public boolean isSameAs(Leave other) {
        return person.equals(other.person) && type == other.type && during.equals(other.during);
    }

    /** The day on which the person's place says whose office may write it. */
    public LocalDate placedOn() {
        return during().from();
    }

    /** Empty where it is called off already. */
    public Optional<Leave> cancelled() {
        return state == State.CANCELLED
                ? Optional.empty()
                : Optional.of(to(State.CANCELLED, cause));
    }

    /** With another cause; empty where that is of other leave, or this is called off. */
    public Optional<Leave> causedBy(LeaveCause other) {
        return mayHaveAnotherCause() && other.type() == type
                ? Optional.of(to(state, other))
                : Optional.empty();
    }

    public boolean mayHaveAnotherCause() {
        return LeaveCause.existsFor(type) && state == State.APPROVED;
    }

    private Leave to(State next, @Nullable LeaveCause why) {
        return new Leave(id, person, type, why, during, decree, next, revision + 1);
    }
}
