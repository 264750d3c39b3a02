package id.kinerja.evaluation.organisation.messaging;

import id.kinerja.evaluation.organisation.RatedUnit;
import id.kinerja.evaluation.organisation.RatedUnitEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.OrganisationRated;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class RatedUnitEventsOutbox implements RatedUnitEvents {

    private static final long EPOCH = 1;

    /** A rating is told once, since it does not change afterwards. */
    private static final long ONLY_REVISION = 1;

    private final Outbox outbox;

    RatedUnitEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void rated(AgencyId agency, RatedUnit rated) {
        outbox.tell(
                Topics.ORGANISATION_RATING,
                new OrganisationRated(
                        agency.value(),
                        rated.id(),
                        rated.unit().value(),
                        rated.period().toString(),
                        rated.rating().name(),
                        "SET",
                        EPOCH,
                        ONLY_REVISION));
    }
}
