package id.kinerja.integration.inbox.app;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one has to do, over all services. */
@Service
public class ReadInbox {

    private final Inbox inbox;
    private final InboxReaders readers;

    ReadInbox(Inbox inbox, InboxReaders readers) {
        this.inbox = inbox;
        this.readers = readers;
    }

    @Transactional(readOnly = true)
    public List<Inbox.Held> read(Actor actor, Inbox.@Nullable Place after, int limit) {
        return inbox.open(readers.of(actor), after, limit);
    }
}
