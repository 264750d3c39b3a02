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
 * @param withdrawnAt when its proposer took it back
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
        @Nullable Instant approvedAt,
        @Nullable Refusal refusal,
        @Nullable Instant withdrawnAt) {

    /** Why somebody else didn't approve it. */
    record Refusal(PersonId by, Instant at, String reason) {}

    /** Why this person can neither approve nor refuse it; nothing where he can. */
    Optional<Refused> decisionRefusal(PersonId by) {
        return closedRefusal()
                .or(
                        () ->
                                proposedBy.equals(by)
                                        ? Optional.of(
                                                Refused.forbidden("settings-need-a-second-person"))
                                        : Optional.empty());
    }

    /** Why this person can't take it back; nothing where he can. */
    Optional<Refused> withdrawalRefusal(PersonId by) {
        return proposedBy.equals(by)
                ? closedRefusal()
                : Optional.of(Refused.forbidden("settings-of-another-proposer"));
    }

    private Optional<Refused> closedRefusal() {
        if (approvedBy != null) {
            return Optional.of(Refused.conflict("settings-already-approved"));
        }
        if (refusal != null) {
            return Optional.of(Refused.conflict("settings-already-refused"));
        }
        return withdrawnAt == null
                ? Optional.empty()
                : Optional.of(Refused.conflict("settings-withdrawn"));
    }
}
