package id.kinerja.integration.agency.messaging;

import id.kinerja.integration.agency.Agency;
import id.kinerja.integration.agency.AgencyEvents;
import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class AgencyEventsOutbox implements AgencyEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    private final SettledByAgencies settled;

    AgencyEventsOutbox(Outbox outbox, SettledByAgencies settled) {
        this.settled = settled;
        this.outbox = outbox;
    }

    @Override
    public void changed(Agency agency) {
        outbox.tell(
                Topics.AGENCY,
                new AgencyChanged(
                        agency.id().value(),
                        agency.code(),
                        agency.name(),
                        agency.kind().name(),
                        agency.zone().getId(),
                        agency.clockOffset().toSeconds(),
                        settled.cutOffs(agency.id()).changes().stream()
                                .map(AgencyChanged.CutOff::of)
                                .toList(),
                        settled.servicesOff(agency.id()).stream()
                                .map(
                                        off ->
                                                new AgencyChanged.ServiceOff(
                                                        off.service().name(),
                                                        off.during().from(),
                                                        off.during().to()))
                                .toList(),
                        EPOCH,
                        agency.revision()));
    }
}
