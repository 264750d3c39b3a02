package id.kinerja.platform.settings;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agency's settings, in force from a date once a second person has approved it.
 *
 * @param json the document itself
 */
record SettingsDocument(
        UUID id,
        int version,
        LocalDate effectiveFrom,
        String legalBasis,
        String json,
        PersonId proposedBy,
        Instant proposedAt,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt) {

    /** Why this person can't approve it; nothing where he can. */
    Optional<Refused> approvalRefusal(PersonId by) {
        if (isApproved()) {
            return Optional.of(Refused.conflict("settings-already-approved"));
        }
        return proposedBy.equals(by)
                ? Optional.of(Refused.forbidden("settings-need-a-second-person"))
                : Optional.empty();
    }

    boolean isApproved() {
        return approvedBy != null;
    }
}
