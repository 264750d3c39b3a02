package id.kinerja.integration.incident.web;

import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.IncidentAction;
import id.kinerja.integration.incident.IncidentScope;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as it is shown; its version is the ETag. */
record IncidentView(
        UUID id,
        @Nullable UUID unitId,
        @Nullable String serialNumber,
        LocalDate from,
        LocalDate to,
        boolean arrivals,
        boolean departures,
        String document,
        String cause,
        List<UUID> absent,
        Incident.State state,
        UUID proposedBy,
        @Nullable UUID decidedBy,
        long version,
        List<IncidentAction> actions) {

    static IncidentView of(Incident incident, List<IncidentAction> actions) {
        PersonId decidedBy = incident.decidedBy();
        IncidentScope scope = incident.scope();
        return new IncidentView(
                incident.id().value(),
                scope instanceof IncidentScope.OfUnit ofUnit ? ofUnit.unit().value() : null,
                scope instanceof IncidentScope.OfTerminal ofTerminal
                        ? ofTerminal.serialNumber()
                        : null,
                incident.during().from(),
                incident.during().lastDay(),
                incident.arrivals(),
                incident.departures(),
                incident.document(),
                incident.cause(),
                incident.absent().stream().map(PersonId::value).sorted().toList(),
                incident.state(),
                incident.proposedBy().value(),
                decidedBy == null ? null : decidedBy.value(),
                incident.revision(),
                actions);
    }
}
