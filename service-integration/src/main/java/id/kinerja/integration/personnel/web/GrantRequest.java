package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.GrantableRole;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role for a person, for a unit and all below it or for the whole agency, for some days.
 *
 * @param decree its number, where it is given by one
 */
record GrantRequest(
        @NotNull PersonId personId,
        @NotNull GrantableRole role,
        @Nullable UnitId unitId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = LONGEST_DECREE) @Pattern(regexp = ONE_LINE, message = "decree-number")
                String decree) {

    static final String INVALID = "grant-invalid";

    private static final int LONGEST_DECREE = 100;

    /** Some text, without control characters. */
    private static final String ONE_LINE = "[^\\s\\x00-\\x1f\\x7f][^\\x00-\\x1f\\x7f]*";

    Grant grant() {
        DaysOfTheRepublic.require(
                INVALID, new Written("validFrom", validFrom), new Written("validTo", validTo));
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refused.invalid(INVALID, Refused.Finding.of("validTo", "ends-before-it-starts"));
        }
        return Grant.of(personId, role.role(), unitId, DateRange.of(validFrom, validTo), decree);
    }
}
