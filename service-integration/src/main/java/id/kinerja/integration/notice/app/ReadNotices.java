package id.kinerja.integration.notice.app;

import id.kinerja.integration.inbox.app.CountInbox;
import id.kinerja.integration.notice.Notice;
import id.kinerja.integration.notice.NoticeId;
import id.kinerja.integration.notice.Notices;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one was told. */
@Service
public class ReadNotices {

    private final Notices notices;
    private final CountInbox countInbox;

    ReadNotices(Notices notices, CountInbox countInbox) {
        this.notices = notices;
        this.countInbox = countInbox;
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
        return new Counts(notices.unread(actor.requirePerson()), countInbox.count(actor));
    }
}
