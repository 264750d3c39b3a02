package id.kinerja.integration.conflict.messaging;

import id.kinerja.integration.conflict.ConflictEvents;
import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.event.ConflictOfInterestChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class ConflictEventsOutbox implements ConflictEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    ConflictEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(AgencyId agency, ConflictOfInterest conflict) {
        DateRange days = conflict.days().orElse(conflict.during());
        outbox.tell(
                Topics.CONFLICT_OF_INTEREST,
                new ConflictOfInterestChanged(
                        agency.value(),
                        conflict.id(),
                        conflict.assessor().value(),
                        conflict.person().value(),
                        conflict.days().isPresent(),
                        days.from(),
                        days.to(),
                        EPOCH,
                        conflict.revision()));
    }
}
