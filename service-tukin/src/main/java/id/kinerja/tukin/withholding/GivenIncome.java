package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one officer has given of a person's month elsewhere.
 *
 * @param confirmedBy absent until it counts
 */
public record GivenIncome(
        OtherIncomeBatchId batch,
        OtherIncome income,
        PersonId givenBy,
        @Nullable PersonId confirmedBy) {

    public boolean waits() {
        return confirmedBy == null;
    }

    /** Why this second person may not confirm it. */
    public Optional<Refused> confirmationRefusal(PersonId second) {
        if (second.equals(income.person())) {
            return Optional.of(Refused.forbidden("other-income-about-oneself"));
        }
        if (!waits()) {
            return Optional.of(Refused.conflict("other-income-not-waiting"));
        }
        return second.equals(givenBy)
                ? Optional.of(Refused.conflict("other-income-needs-a-second-person"))
                : Optional.empty();
    }
}
