package id.kinerja.integration.inbox.app;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.integration.inbox.Task;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one has to do, over all services. */
@Service
public class ReadInbox {

    private final Inbox inbox;
    private final BusinessClock clock;

    ReadInbox(Inbox inbox, BusinessClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Task> read(Actor actor, Inbox.@Nullable Place after, int limit) {
        var reader =
                new Inbox.Reader(actor.requirePerson(), actor.roles(), clock.today(actor.agency()));
        return inbox.open(reader, after, limit);
    }
}
