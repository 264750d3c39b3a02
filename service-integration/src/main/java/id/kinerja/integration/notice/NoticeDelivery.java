package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UuidV7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to somebody by one channel; what it says is made when it goes out.
 *
 * @param kind absent for the message of the day
 * @param reference of what it tells, once by each channel
 * @param count of what waits, for the message of the day
 * @param nextTry when it goes on by itself; of no meaning once it is over
 */
public record NoticeDelivery(
        Id id,
        PersonId person,
        Channel channel,
        NoticeForm form,
        @Nullable NoticeKind kind,
        String reference,
        long count,
        State state,
        @Nullable Cause cause,
        int tries,
        Instant queuedAt,
        @Nullable Instant sentAt,
        Instant nextTry) {

    /** How long after each try the next one comes; after the last it is given up. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    /** Names one; whoever gets it twice knows it by this. */
    public record Id(UUID value) {}

    /** How far it has come. */
    public enum State {
        PENDING,
        /** The other side has taken it. */
        SENT,
        /** Given up. */
        FAILED,
        /** There is no reason any more to send it. */
        DROPPED
    }

    /** Why it stands where it stands. */
    public enum Cause {
        /** The other side can't be reached. */
        UNREACHABLE,
        /** The other side doesn't let the agency in, or doesn't take the message. */
        REFUSED,
        /** He can't be reached there any more. */
        NO_ADDRESS,
        /** The agency has turned the channel off. */
        CHANNEL_OFF,
        /** His hours are quiet. */
        QUIET,
        /** He has read it before it went out. */
        READ
    }

    static NoticeDelivery of(Notice notice, Channel channel, Instant now) {
        return pending(
                notice.person(),
                channel,
                NoticeForm.SINGLE,
                notice.kind(),
                notice.id().value().toString(),
                0,
                now);
    }

    static NoticeDelivery ofTheDay(
            PersonId person, Channel channel, String day, long count, Instant now) {
        return pending(person, channel, NoticeForm.DIGEST, null, "day/" + day, count, now);
    }

    private static NoticeDelivery pending(
            PersonId person,
            Channel channel,
            NoticeForm form,
            @Nullable NoticeKind kind,
            String reference,
            long count,
            Instant now) {
        return new NoticeDelivery(
                new Id(UuidV7.next()),
                person,
                channel,
                form,
                kind,
                reference,
                count,
                State.PENDING,
                null,
                0,
                now,
                null,
                now);
    }

    /** When it is tried again after so many tries; never where it is given up. */
    public static Optional<Duration> pauseAfter(int tries) {
        return tries <= PAUSES.size()
                ? Optional.of(PAUSES.get(Math.max(tries, 1) - 1))
                : Optional.empty();
    }
}
