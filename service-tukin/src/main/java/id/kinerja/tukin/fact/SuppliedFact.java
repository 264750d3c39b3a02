package id.kinerja.tukin.fact;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.tukin.policy.FactRule;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a fact about somebody. It never changes: another value is told anew, of the day from
 * which it holds.
 *
 * @param value as the fact's kind keeps it
 * @param to the last day on which it holds, unless another begins; absent where only that ends it
 * @param reason why it was revoked
 */
public record SuppliedFact(
        FactId id,
        FactHolder holder,
        String code,
        String value,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        String proof,
        State state,
        PersonId suppliedBy,
        @Nullable PersonId confirmedBy,
        @Nullable PersonId revokedBy,
        @Nullable String reason) {

    /** How far it is. */
    public enum State {
        /** Counts for nothing yet. */
        SUPPLIED,
        CONFIRMED,
        /** Stays listed and counts no more. */
        REVOKED
    }

    /**
     * @param value as the rule's kind keeps it
     */
    public static SuppliedFact of(GivenFact given, FactRule rule, String value, PersonId by) {
        return new SuppliedFact(
                FactId.next(),
                given.holder(),
                given.code(),
                value,
                given.from(),
                rule.period().lastDay(given.from()),
                given.source(),
                given.proof(),
                State.SUPPLIED,
                by,
                null,
                null,
                null);
    }

    /** Why this second person may not confirm it. */
    public Optional<Refused> confirmationRefusal(PersonId second) {
        if (second.equals(holder.person())) {
            return Optional.of(Refused.forbidden("fact-about-oneself"));
        }
        if (state != State.SUPPLIED) {
            return Optional.of(Refused.conflict("fact-not-waiting"));
        }
        return second.equals(suppliedBy)
                ? Optional.of(Refused.conflict("fact-needs-a-second-person"))
                : Optional.empty();
    }

    /** Why this person may not revoke it. */
    public Optional<Refused> revocationRefusal(PersonId by) {
        if (by.equals(holder.person())) {
            return Optional.of(Refused.forbidden("fact-about-oneself"));
        }
        return state == State.REVOKED
                ? Optional.of(Refused.conflict("fact-revoked-already"))
                : Optional.empty();
    }

    /** The days whose pay it may change; a policy may go by the value of the month before. */
    public DateRange pays() {
        return DateRange.of(from, to == null ? null : to.plusMonths(1));
    }
}
