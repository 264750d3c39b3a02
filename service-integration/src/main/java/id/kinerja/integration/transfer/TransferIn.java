package id.kinerja.integration.transfer;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that came of somebody who is to serve here. It is kept as it came, and nothing is made
 * of it before another of HR than whoever has chosen the place accepts it.
 *
 * @param packageId which the old agency has given it; the same one comes once
 * @param broughtBy absent where it came by itself
 * @param placement absent until somebody chooses it
 * @param person who he is here, once he was accepted
 */
public record TransferIn(
        UUID id,
        UUID packageId,
        HandOver handOver,
        TransferPackage.Office from,
        LocalDate lastDay,
        Instant arrivedAt,
        @Nullable PersonId broughtBy,
        @Nullable Placement placement,
        @Nullable PersonId placedBy,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable String reason,
        @Nullable PersonId person,
        long revision) {

    /** Where it stands. */
    public enum State {
        ARRIVED,
        ACCEPTED,
        REFUSED
    }

    /** What the caller may do with it. */
    public enum Action {
        PLACE,
        ACCEPT,
        REFUSE
    }

    public Optional<Refused> refusal(Action action, PersonId by) {
        if (state != State.ARRIVED) {
            return Optional.of(Refused.conflict("transfer-decided"));
        }
        return switch (action) {
            case PLACE, REFUSE -> Optional.empty();
            case ACCEPT -> {
                if (placement == null) {
                    yield Optional.of(Refused.conflict("transfer-not-placed"));
                }
                yield by.equals(placedBy)
                        ? Optional.of(Refused.forbidden("transfer-needs-another"))
                        : Optional.empty();
            }
        };
    }

    public TransferIn placed(Placement chosen, PersonId by) {
        Refused.raise(refusal(Action.PLACE, by));
        return with(chosen, by, state, null, null, null);
    }

    public TransferIn acceptedBy(PersonId by, PersonId accepted) {
        Refused.raise(refusal(Action.ACCEPT, by));
        return with(placement, placedBy, State.ACCEPTED, by, null, accepted);
    }

    public TransferIn refusedBy(PersonId by, String why) {
        Refused.raise(refusal(Action.REFUSE, by));
        return with(placement, placedBy, State.REFUSED, by, why, null);
    }

    private TransferIn with(
            @Nullable Placement otherPlacement,
            @Nullable PersonId otherPlacedBy,
            State otherState,
            @Nullable PersonId otherDecidedBy,
            @Nullable String otherReason,
            @Nullable PersonId otherPerson) {
        return new TransferIn(
                id,
                packageId,
                handOver,
                from,
                lastDay,
                arrivedAt,
                broughtBy,
                otherPlacement,
                otherPlacedBy,
                otherState,
                otherDecidedBy,
                otherReason,
                otherPerson,
                revision + 1);
    }
}
