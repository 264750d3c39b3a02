package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened and that the table of kinds says somebody is told.
 *
 * @param about the person whom it is about; the kind says who is told
 * @param subject what it is about, in ids, months and dates: the same kind with the same subject is
 *     told to the same person once
 * @param link a path at the gateway where it can be seen
 * @param occurredAt absent where it is just happening
 * @param task with which it is over
 */
public record News(
        NoticeKind kind,
        PersonId about,
        String subject,
        String link,
        @Nullable Instant occurredAt,
        @Nullable UUID task) {

    public static News of(NoticeKind kind, PersonId about, String subject, String link) {
        return new News(kind, about, subject, link, null, null);
    }

    public News at(Instant time) {
        return new News(kind, about, subject, link, time, task);
    }

    public News untilDone(UUID openTask) {
        return new News(kind, about, subject, link, occurredAt, openTask);
    }
}
