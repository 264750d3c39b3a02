package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.GrantableRole;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role for a person, for a unit and all below it or for the whole agency, for some days. */
record GrantRequest(
        @NotNull PersonId personId,
        @NotNull GrantableRole role,
        @Nullable UnitId unitId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo) {

    Grant grant() {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refused.invalid(
                    "grant-invalid", Refused.Finding.of("validTo", "ends-before-it-starts"));
        }
        return Grant.of(personId, role.role(), unitId, DateRange.of(validFrom, validTo));
    }
}
