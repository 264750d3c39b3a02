package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notices of the agency in scope. */
public interface Notices {

    /** Keeps those that weren't told before, and returns them. */
    List<Notice> add(List<Notice> notices);

    /** Somebody's, the latest first. */
    List<Notice> of(PersonId person, boolean unreadAlone, @Nullable NoticeId before, int limit);

    long unread(PersonId person);

    boolean has(PersonId person, NoticeId notice);

    /** What was read before stays read since then. */
    void read(PersonId person, Set<NoticeId> notices, Instant now);

    /** All until this one, it included. */
    void readUntil(PersonId person, NoticeId last, Instant now);

    /** What these tasks were about is over. */
    void over(Collection<UUID> tasks, Instant now);

    /** Forgets those that were told before then; how many. */
    int forget(Instant before, int most);
}
