package id.kinerja.platform.settings;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
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

    boolean isApproved() {
        return approvedBy != null;
    }
}
