package id.kinerja.integration.incident.web;

import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.IncidentId;
import id.kinerja.integration.incident.IncidentScope;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kept many from punching; either of a unit and all below it, or of those enrolled at a
 * terminal.
 *
 * @param document the berita acara
 * @param absent those of them of whom it is known that they weren't there
 */
record IncidentRequest(
        @Nullable UnitId unitId,
        @Size(max = 40) @Nullable String serialNumber,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        boolean arrivals,
        boolean departures,
        @NotBlank @Size(max = 100) String document,
        @NotBlank @Size(max = 200) String cause,
        @Size(max = 500) @Nullable List<@NotNull PersonId> absent) {

    private static final String INVALID = "incident-invalid";

    Incident proposedBy(PersonId person) {
        DaysOfTheRepublic.require(INVALID, new Written("from", from), new Written("to", to));
        if ((unitId == null) == (serialNumber == null)) {
            throw Refused.invalid(INVALID, Finding.of("unitId", "unit-or-terminal"));
        }
        if (!arrivals && !departures) {
            throw Refused.invalid(INVALID, Finding.of("arrivals", "arrivals-or-departures"));
        }
        if (to.isBefore(from)) {
            throw Refused.invalid(INVALID, Finding.of("to", "ends-before-it-starts"));
        }
        DateRange during = DateRange.of(from, to);
        if (during.days() > Incident.MOST_DAYS) {
            throw Refused.invalid(INVALID, Finding.of("to", "range-too-long", Incident.MOST_DAYS));
        }
        return new Incident(
                IncidentId.next(),
                unitId == null
                        ? new IncidentScope.OfTerminal(Objects.requireNonNull(serialNumber))
                        : new IncidentScope.OfUnit(unitId),
                null,
                during,
                arrivals,
                departures,
                document,
                cause,
                absent == null ? Set.of() : Set.copyOf(absent),
                Incident.State.PROPOSED,
                person,
                null,
                1);
    }
}
