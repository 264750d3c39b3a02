package id.kinerja.integration.delegation.messaging;

import id.kinerja.integration.delegation.Delegation;
import id.kinerja.integration.delegation.DelegationEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.event.DelegationChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DelegationEventsOutbox implements DelegationEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    DelegationEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(AgencyId agency, Delegation delegation) {
        boolean holds = delegation.days().isPresent();
        DateRange days = delegation.days().orElse(delegation.during());
        outbox.tell(
                Topics.DELEGATION,
                new DelegationChanged(
                        agency.value(),
                        delegation.id(),
                        delegation.official().value(),
                        delegation.delegate().value(),
                        holds
                                ? delegation.acts().stream().map(Enum::name).sorted().toList()
                                : List.of(),
                        days.from(),
                        days.to(),
                        EPOCH,
                        delegation.revision()));
    }
}
