package id.kinerja.integration.transfer;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody leaves for another agency by decree. Nothing of him changes before another of HR
 * releases him.
 *
 * @param lastDay on which he still serves here
 * @param paid until when he is paid here; absent until somebody says so
 * @param deliveredAt when the package was handed over by itself
 */
public record TransferOut(
        UUID id,
        PersonId person,
        LocalDate lastDay,
        TransferPackage.Decree decree,
        TransferPackage.Office receiver,
        HandOver handOver,
        TransferPackage.@Nullable Paid paid,
        State state,
        PersonId openedBy,
        @Nullable PersonId releasedBy,
        @Nullable Instant deliveredAt,
        long revision) {

    /** Where it stands. */
    public enum State {
        DRAFT,
        RELEASED,
        CANCELLED
    }

    /** What the caller may do with it. */
    public enum Action {
        SAY_PAYMENT,
        RELEASE,
        CANCEL
    }

    /** What hinders this person from that act; nothing where he may do it. */
    public Optional<Refused> refusal(Action action, PersonId by) {
        if (state != State.DRAFT) {
            return Optional.of(Refused.conflict("transfer-decided"));
        }
        if (person.equals(by)) {
            return Optional.of(Refused.forbidden("not-ones-own-record"));
        }
        return switch (action) {
            case SAY_PAYMENT, CANCEL -> Optional.empty();
            case RELEASE -> releaseRefusal(by);
        };
    }

    /** Two read it before somebody leaves; until when he is paid is never guessed. */
    private Optional<Refused> releaseRefusal(PersonId by) {
        if (openedBy.equals(by)) {
            return Optional.of(Refused.forbidden("transfer-needs-another"));
        }
        return paid == null
                ? Optional.of(Refused.conflict("transfer-payment-not-said"))
                : Optional.empty();
    }

    public TransferOut paying(TransferPackage.Paid said, PersonId by) {
        Refused.raise(refusal(Action.SAY_PAYMENT, by));
        return with(said, state, releasedBy, deliveredAt);
    }

    public TransferOut releasedBy(PersonId by) {
        Refused.raise(refusal(Action.RELEASE, by));
        return with(paid, State.RELEASED, by, deliveredAt);
    }

    public TransferOut cancelledBy(PersonId by) {
        Refused.raise(refusal(Action.CANCEL, by));
        return with(paid, State.CANCELLED, releasedBy, deliveredAt);
    }

    public TransferOut delivered(Instant at) {
        return with(paid, state, releasedBy, at);
    }

    private TransferOut with(
            TransferPackage.@Nullable Paid otherPaid,
            State otherState,
            @Nullable PersonId by,
            @Nullable Instant delivered) {
        return new TransferOut(
                id,
                person,
                lastDay,
                decree,
                receiver,
                handOver,
                otherPaid,
                otherState,
                openedBy,
                by,
                delivered,
                revision + 1);
    }
}
