package id.kinerja.integration.inbox.app;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much one has to do. */
@Service
public class CountInbox {

    private final Inbox inbox;
    private final InboxReaders readers;

    CountInbox(Inbox inbox, InboxReaders readers) {
        this.inbox = inbox;
        this.readers = readers;
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return inbox.countOpen(readers.of(actor));
    }
}
