package id.kinerja.integration.transfer;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UuidV7;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
 * @param parcel the package that goes, or has gone, last
 * @param returnedReason why the other agency hasn't taken him, while nobody has answered that
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
        Parcel parcel,
        @Nullable String returnedReason,
        long revision) {

    /** Salaries are paid ahead; beyond that the other agency pays. */
    private static final int MOST_MONTHS_AFTERWARDS = 2;

    /** Longer than any leave without pay (PP 11/2017 Ps 334). */
    private static final int MOST_YEARS_UNPAID = 5;

    /** Where it stands. */
    public enum State {
        DRAFT,
        RELEASED,
        /** The other agency has taken him; only one of this installation says so. */
        ACCEPTED,
        /** The other agency hasn't taken him; his service here has ended all the same. */
        RETURNED,
        CANCELLED
    }

    /**
     * A package by its id.
     *
     * @param signed from then on the other agency may have it
     */
    public record Parcel(UUID id, boolean signed) {

        static Parcel next() {
            return new Parcel(UuidV7.next(), false);
        }
    }

    /** What the caller may do with it. */
    public enum Action {
        SAY_PAYMENT,
        RELEASE,
        CANCEL,
        /** Of one that went by file: the other agency has written that it doesn't take him. */
        SAY_REFUSED,
        SEND_ANEW,
        /** His service here goes on as if he had never been let go. */
        TAKE_BACK
    }

    /** What hinders this person from that act; nothing where he may do it. */
    public Optional<Refused> refusal(Action action, PersonId by) {
        if (action == Action.TAKE_BACK && state == State.RELEASED && parcel.signed()) {
            return Optional.of(Refused.conflict("transfer-on-its-way"));
        }
        if (!isOpen(action)) {
            return Optional.of(Refused.conflict("transfer-decided"));
        }
        if (person.equals(by)) {
            return Optional.of(Refused.forbidden("not-ones-own-record"));
        }
        return action == Action.RELEASE ? releaseRefusal(by) : Optional.empty();
    }

    private boolean isOpen(Action action) {
        return switch (action) {
            case SAY_PAYMENT -> state == State.DRAFT || state == State.RETURNED;
            case RELEASE, CANCEL -> state == State.DRAFT;
            case SAY_REFUSED -> state == State.RELEASED && handOver == HandOver.FILE;
            case SEND_ANEW -> state == State.RETURNED;
            case TAKE_BACK -> state == State.RETURNED || state == State.RELEASED;
        };
    }

    /** Whether the package can be signed: what it says is true once the last day is over. */
    public boolean isOver(LocalDate today) {
        return state == State.RELEASED && lastDay.isBefore(today);
    }

    /** Where it hasn't been decided otherwise meanwhile. */
    public Optional<TransferOut> returned(String why) {
        return state == State.RELEASED
                ? Optional.of(with(paid, State.RETURNED, releasedBy, deliveredAt, parcel, why))
                : Optional.empty();
    }

    /** Where it hasn't been decided otherwise meanwhile. */
    public Optional<TransferOut> accepted() {
        return state == State.RELEASED
                ? Optional.of(with(paid, State.ACCEPTED, releasedBy, deliveredAt, parcel, null))
                : Optional.empty();
    }

    public TransferOut refusedThere(PersonId by, String why) {
        Refused.raise(refusal(Action.SAY_REFUSED, by));
        return returned(why).orElseThrow();
    }

    /** In another package, which says what is known by then. */
    public TransferOut sentAnew(PersonId by) {
        Refused.raise(refusal(Action.SEND_ANEW, by));
        return with(paid, State.RELEASED, releasedBy, null, Parcel.next(), null);
    }

    public TransferOut takenBack(PersonId by) {
        Refused.raise(refusal(Action.TAKE_BACK, by));
        return with(paid, State.CANCELLED, releasedBy, deliveredAt, parcel, returnedReason);
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
        requirePossible(said.until());
        return with(said, state, releasedBy, deliveredAt, parcel, returnedReason);
    }

    /** A slip of the pen would keep the other agency from paying him. */
    private void requirePossible(YearMonth until) {
        YearMonth earliest = YearMonth.from(lastDay).minusYears(MOST_YEARS_UNPAID);
        if (until.isBefore(earliest)) {
            throw Refused.invalid(
                    "transfer-out-invalid",
                    Refused.Finding.of("paidUntil", "paid-too-long-ago", earliest));
        }
        YearMonth latest = YearMonth.from(lastDay).plusMonths(MOST_MONTHS_AFTERWARDS);
        if (until.isAfter(latest)) {
            throw Refused.invalid(
                    "transfer-out-invalid",
                    Refused.Finding.of("paidUntil", "paid-too-far-ahead", latest));
        }
    }

    public TransferOut releasedBy(PersonId by) {
        Refused.raise(refusal(Action.RELEASE, by));
        return with(paid, State.RELEASED, by, deliveredAt, parcel, returnedReason);
    }

    public TransferOut cancelledBy(PersonId by) {
        Refused.raise(refusal(Action.CANCEL, by));
        return with(paid, State.CANCELLED, releasedBy, deliveredAt, parcel, returnedReason);
    }

    public TransferOut delivered(Instant at) {
        return with(paid, state, releasedBy, at, parcel, returnedReason);
    }

    private TransferOut with(
            TransferPackage.@Nullable Paid otherPaid,
            State otherState,
            @Nullable PersonId by,
            @Nullable Instant delivered,
            Parcel otherParcel,
            @Nullable String why) {
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
                otherParcel,
                why,
                revision + 1);
    }
}
