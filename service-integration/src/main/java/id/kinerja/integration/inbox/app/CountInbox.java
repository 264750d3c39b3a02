package id.kinerja.integration.inbox.app;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much one has to do. */
@Service
public class CountInbox {

    private final Inbox inbox;
    private final BusinessClock clock;

    CountInbox(Inbox inbox, BusinessClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return inbox.countOpen(
                new Inbox.Reader(
                        actor.requirePerson(), actor.roles(), clock.today(actor.agency())));
    }
}
