package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.NoticeId;
import id.kinerja.integration.notice.Notices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.NotAudited;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own notices are read. */
@Service
public class MarkNotices {

    private static final String WHY = "What somebody has read of his own concerns nobody else";

    private final Notices notices;
    private final BusinessClock clock;

    MarkNotices(Notices notices, BusinessClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    @NotAudited(reason = WHY)
    public void read(Actor actor, NoticeId id) {
        PersonId person = actor.requirePerson();
        if (!notices.has(person, id)) {
            throw Refused.notFound("notice-unknown");
        }
        notices.read(person, Set.of(id), now(actor));
    }

    /** Those of them that are his; how many are unread then. */
    @Transactional
    @NotAudited(reason = WHY)
    public long read(Actor actor, Set<NoticeId> ids) {
        notices.read(actor.requirePerson(), ids, now(actor));
        return notices.unread(actor.requirePerson());
    }

    /** All until this one, so that none is read that came meanwhile; how many are unread then. */
    @Transactional
    @NotAudited(reason = WHY)
    public long readUntil(Actor actor, NoticeId last) {
        notices.readUntil(actor.requirePerson(), last, now(actor));
        return notices.unread(actor.requirePerson());
    }

    private Instant now(Actor actor) {
        return clock.now(actor.agency()).toInstant();
    }
}
