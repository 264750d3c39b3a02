package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told.
 *
 * @param subject by which the same isn't told twice
 * @param task with which it is over
 * @param readAt absent until he has read it
 */
public record Notice(
        NoticeId id,
        PersonId person,
        NoticeKind kind,
        String subject,
        String link,
        Instant occurredAt,
        @Nullable UUID task,
        @Nullable Instant readAt) {

    static Notice unread(PersonId person, News news, Instant now) {
        Instant occurred = news.occurredAt();
        return new Notice(
                NoticeId.next(),
                person,
                news.kind(),
                news.subject(),
                news.link(),
                occurred == null ? now : occurred,
                news.task(),
                null);
    }
}
