package id.kinerja.integration.discipline.messaging;

import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.DisciplineDecided;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class DisciplineEventsOutbox implements DisciplineEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    DisciplineEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void decided(AgencyId agency, DisciplineDecision decision) {
        outbox.tell(
                Topics.DISCIPLINE,
                new DisciplineDecided(
                        agency.value(),
                        decision.id().value(),
                        decision.person().value(),
                        decision.punishment().name(),
                        decision.decree().number(),
                        decision.effective().from(),
                        decision.effective().to(),
                        decision.state().name(),
                        EPOCH,
                        decision.revision()));
    }
}
