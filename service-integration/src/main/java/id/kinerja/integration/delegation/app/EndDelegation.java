package id.kinerja.integration.delegation.app;

import id.kinerja.integration.delegation.Delegation;
import id.kinerja.integration.delegation.DelegationEvents;
import id.kinerja.integration.delegation.Delegations;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A delegation holds no more from a day on; from today on it is over at once. */
@Service
public class EndDelegation {

    private final DelegationDesk desk;
    private final Delegations delegations;
    private final DelegationEvents events;
    private final AuditTrail audit;

    EndDelegation(
            DelegationDesk desk,
            Delegations delegations,
            DelegationEvents events,
            AuditTrail audit) {
        this.desk = desk;
        this.delegations = delegations;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param from the first day on which it holds no more; absent for today
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Delegation end(Actor actor, UUID id, @Nullable LocalDate from, long seen) {
        LocalDate today = desk.today(actor);
        LocalDate since = from == null ? today : from;
        Delegation ended = desk.toEnd(actor, id, seen).ended(since, today);
        delegations.end(ended);
        events.changed(actor.agency(), ended);
        audit.record(Act.of("DELEGATION_ENDED").about(ended.official()).on(id).with("from", since));
        return ended;
    }
}
