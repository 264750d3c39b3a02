package id.kinerja.tukin.deduction;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of somebody's net, month by month. It never changes but by its end: another amount
 * is told anew.
 *
 * @param amount rupiah a month; absent where it is a percentage
 * @param percentage of what is left after taxes and contributions; absent where it is an amount
 * @param from the first month of runs that take it
 * @param to the last one; absent for no such end
 * @param instalments in how many months something of it is taken; absent for no such end
 * @param consent absent where his kind needed none
 * @param end absent until it is ended
 */
public record Deduction(
        DeductionId id,
        PersonId person,
        String code,
        @Nullable Rupiah amount,
        @Nullable Percentage percentage,
        YearMonth from,
        @Nullable YearMonth to,
        @Nullable Integer instalments,
        String proof,
        @Nullable String consent,
        State state,
        PersonId suppliedBy,
        @Nullable PersonId confirmedBy,
        @Nullable End end) {

    /** How far it is. */
    public enum State {
        /** Counts for nothing yet. */
        SUPPLIED,
        CONFIRMED,
        /** Stays listed; once confirmed it counts until the month that was said. */
        ENDED
    }

    /**
     * @param after the last month that counts, before the first one for none
     */
    public record End(PersonId by, YearMonth after, String reason) {}

    /** Whether a run of the month may take it. */
    public boolean countsIn(YearMonth month) {
        return confirmedBy != null
                && !month.isBefore(from)
                && (to == null || !month.isAfter(to))
                && (end == null || !month.isAfter(end.after()));
    }

    /** Why this second person may not confirm it. */
    public Optional<Refused> confirmationRefusal(PersonId second) {
        if (second.equals(person)) {
            return Optional.of(Refused.forbidden("deduction-about-oneself"));
        }
        if (state != State.SUPPLIED) {
            return Optional.of(Refused.conflict("deduction-not-waiting"));
        }
        return second.equals(suppliedBy)
                ? Optional.of(Refused.conflict("deduction-needs-a-second-person"))
                : Optional.empty();
    }

    /** Why this person may not end it. */
    public Optional<Refused> endRefusal(PersonId by) {
        if (by.equals(person)) {
            return Optional.of(Refused.forbidden("deduction-about-oneself"));
        }
        return state == State.ENDED
                ? Optional.of(Refused.conflict("deduction-ended-already"))
                : Optional.empty();
    }
}
