package id.kinerja.integration.inbox.app;

import id.kinerja.integration.delegation.Delegations;
import id.kinerja.integration.inbox.Inbox;
import id.kinerja.integration.inbox.TasksOfDelegates;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whose inbox a caller reads. */
@Component
class InboxReaders {

    private final Delegations delegations;
    private final BusinessClock clock;

    InboxReaders(Delegations delegations, BusinessClock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    Inbox.Reader of(Actor actor) {
        PersonId person = actor.requirePerson();
        LocalDate today = clock.today(actor.agency());
        return new Inbox.Reader(
                person,
                actor.roles(),
                today,
                TasksOfDelegates.behind(act -> delegations.officialsBehind(person, act, today)));
    }
}
