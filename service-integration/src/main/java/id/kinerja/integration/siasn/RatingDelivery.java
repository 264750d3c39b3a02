package id.kinerja.integration.siasn;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a rating on its way to SIASN.
 *
 * @param said what SIASN has said against it
 * @param rowId by which SIASN knows it
 * @param sentAt when it was last sent; absent where it never was
 * @param nextTry when it goes on by itself; of no meaning once it is over
 * @param revision grows with every change
 */
public record RatingDelivery(
        Id id,
        UUID rating,
        long ratingRevision,
        PersonId person,
        String period,
        RatingLevel hasil,
        RatingLevel perilaku,
        Predikat predikat,
        State state,
        @Nullable DeliveryCause cause,
        @Nullable String said,
        @Nullable String rowId,
        int tries,
        @Nullable Instant sentAt,
        Instant nextTry,
        Instant toldAt,
        Instant changedAt,
        long revision) {

    /** So long SIASN may take to show what it has taken, or to take what it didn't answer. */
    private static final Duration TO_ARRIVE = Duration.ofMinutes(15);

    /** Names one delivery. */
    public record Id(UUID value) {}

    /** How far it has come. */
    public enum State {
        /** Nothing has been sent. */
        PENDING,
        /** It was sent, or may have been; what became of it is being looked for. */
        SENT,
        /** SIASN shows it as it was sent. */
        CONFIRMED,
        /** It needs somebody's hand. */
        REJECTED,
        /** A newer one stands for it. */
        SUPERSEDED
    }

    /** What somebody may do with it. */
    public enum Action {
        REDRIVE
    }

    /** Whether it may be had go on by somebody's word. */
    public boolean isOpen() {
        return state != State.CONFIRMED && state != State.SUPERSEDED;
    }

    /**
     * Whether SIASN has had its time, and hasn't shown it before either: a first look after an
     * outage says nothing yet.
     */
    public boolean shouldHaveArrived(Instant now) {
        return cause == DeliveryCause.NOT_SHOWN_YET
                && (sentAt == null || !now.isBefore(sentAt.plus(TO_ARRIVE)));
    }

    public RatingMarks marks() {
        return RatingMarks.of(hasil, perilaku, predikat);
    }
}
