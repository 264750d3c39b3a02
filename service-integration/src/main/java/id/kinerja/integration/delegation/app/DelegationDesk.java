package id.kinerja.integration.delegation.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.delegation.Delegation;
import id.kinerja.integration.delegation.Delegations;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Delegations as the two whom they concern get at them, and who keeps records of the official. */
@Component
class DelegationDesk {

    private final Delegations delegations;
    private final PersonalRecords records;
    private final BusinessClock clock;

    DelegationDesk(Delegations delegations, PersonalRecords records, BusinessClock clock) {
        this.delegations = delegations;
        this.records = records;
        this.clock = clock;
    }

    LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }

    Delegation toRead(Actor actor, UUID id) {
        return delegations
                .find(id)
                .filter(delegation -> mayBeReadBy(actor, delegation))
                .orElseThrow(DelegationDesk::unknown);
    }

    /** To be ended by the official, or by HR. */
    Delegation toEnd(Actor actor, UUID id, long seen) {
        Delegation delegation =
                delegations
                        .findForChange(id)
                        .filter(one -> mayBeReadBy(actor, one))
                        .orElseThrow(DelegationDesk::unknown);
        if (mayBeEnded(actor, List.of(delegation)).isEmpty()) {
            throw Refused.forbidden("only-the-official-or-hr");
        }
        if (delegation.revision() != seen) {
            throw Refused.stale();
        }
        return delegation;
    }

    /** Those of these that the actor may end; his office is asked for once. */
    Set<Delegation> mayBeEnded(Actor actor, Collection<Delegation> some) {
        LocalDate today = today(actor);
        Set<Delegation> kept =
                records.writable(actor, some, Delegation::official, delegation -> today);
        return some.stream()
                .filter(one -> actor.is(one.official()) || kept.contains(one))
                .collect(toSet());
    }

    private boolean mayBeReadBy(Actor actor, Delegation delegation) {
        return actor.is(delegation.delegate()) || records.mayBeReadBy(actor, delegation.official());
    }

    private static Refused unknown() {
        return Refused.notFound("delegation-unknown");
    }
}
