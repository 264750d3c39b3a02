package id.kinerja.integration.roster.web;

import id.kinerja.integration.roster.RosterLine;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A roster as it is sent; who isn't named on a day is off on it. */
record RosterRequest(
        @NotNull UnitId unitId,
        @NotNull YearMonth month,
        @NotEmpty @Size(max = RosterRequest.MOST_ENTRIES) List<@Valid RosterLineRequest> entries) {

    static final int MOST_ENTRIES = 10_000;

    record RosterLineRequest(
            @NotNull PersonId personId, @NotNull LocalDate date, @NotBlank String shiftCode) {}

    List<RosterLine> lines() {
        return entries.stream()
                .map(entry -> new RosterLine(entry.personId(), entry.date(), entry.shiftCode()))
                .toList();
    }
}
