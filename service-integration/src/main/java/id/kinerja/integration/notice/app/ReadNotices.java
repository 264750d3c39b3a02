package id.kinerja.integration.notice.app;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.integration.notice.Notice;
import id.kinerja.integration.notice.NoticeId;
import id.kinerja.integration.notice.Notices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one was told. */
@Service
public class ReadNotices {

    private final Notices notices;
    private final Inbox inbox;
    private final BusinessClock clock;

    ReadNotices(Notices notices, Inbox inbox, BusinessClock clock) {
        this.notices = notices;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What waits for somebody, over all services. */
    public record Counts(long unread, long openTasks) {}

    @Transactional(readOnly = true)
    public List<Notice> read(
            Actor actor, boolean unreadAlone, @Nullable NoticeId before, int limit) {
        return notices.of(actor.requirePerson(), unreadAlone, before, limit);
    }

    @Transactional(readOnly = true)
    public Counts count(Actor actor) {
        var reader =
                new Inbox.Reader(actor.requirePerson(), actor.roles(), clock.today(actor.agency()));
        return new Counts(notices.unread(reader.person()), inbox.countOpen(reader));
    }
}
