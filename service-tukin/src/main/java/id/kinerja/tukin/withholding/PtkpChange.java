package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.tukin.payee.Ptkp;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another PTKP of somebody than the one by which he has been taxed: of a year to come, or a
 * correction of the one that is taxed now, for PTKP is that of the year's first day (UU PPh Ps 7
 * ayat (2)).
 *
 * @param year from which on it counts
 * @param reason such as the document that proves it
 * @param decidedBy absent while it waits
 * @param rejection why it was rejected
 */
public record PtkpChange(
        PtkpChangeId id,
        PersonId person,
        Year year,
        Ptkp ptkp,
        String reason,
        State state,
        PersonId givenBy,
        @Nullable PersonId decidedBy,
        @Nullable String rejection) {

    /** How far it is. */
    public enum State {
        /** Counts for nothing. */
        WAITING,
        CONFIRMED,
        REJECTED
    }

    /** Why this second person may neither confirm nor reject it. */
    public Optional<Refused> decisionRefusal(PersonId second) {
        if (second.equals(person)) {
            return Optional.of(Refused.forbidden("ptkp-change-about-oneself"));
        }
        if (state != State.WAITING) {
            return Optional.of(Refused.conflict("ptkp-change-not-waiting"));
        }
        return second.equals(givenBy)
                ? Optional.of(Refused.conflict("ptkp-change-needs-a-second-person"))
                : Optional.empty();
    }
}
