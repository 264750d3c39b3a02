package id.kinerja.evaluation.correction;

import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a delivered rating should have been, such as after an objection (PP 30/2019 Ps 59): asked
 * for by one, decided by another, the superior of the pejabat penilai. What was delivered is kept
 * with it.
 *
 * @param delivered the rating as it stood when this was asked for
 * @param decidedBy absent until somebody has decided
 * @param refusedFor why it was refused; absent where it wasn't
 */
public record RatingCorrection(
        CorrectionId id,
        Rating.Content delivered,
        Asked asked,
        PersonId proposedBy,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable String refusedFor) {

    private static final long AS_PROPOSED = 1;
    private static final long AS_DECIDED = 2;

    /** Where a correction stands. */
    public enum State {
        /** Waits for the second person; the rating stands as it was delivered. */
        PROPOSED,
        /** The rating is another one since. */
        APPROVED,
        /** The rating stands as it was delivered. */
        REFUSED
    }

    /**
     * What is asked for.
     *
     * @param reason why it should have been another
     * @param document number of the decision or letter that it rests on
     */
    public record Asked(
            RatingLevel hasilKerja, RatingLevel perilaku, String reason, String document) {

        boolean changes(Rating.Content content) {
            return hasilKerja != content.hasilKerja() || perilaku != content.perilaku();
        }
    }

    public static RatingCorrection proposed(Rating.Content delivered, Asked asked, PersonId by) {
        return new RatingCorrection(
                CorrectionId.next(), delivered, asked, by, State.PROPOSED, null, null);
    }

    public RatingId rating() {
        return delivered.id();
    }

    /** What the rating becomes. */
    public Rating.Content corrected() {
        return delivered.withMarks(asked.hasilKerja(), asked.perilaku());
    }

    /** Why it can't be asked for; nothing where it can. */
    public Optional<Refused> proposalRefusal() {
        if (!asked.changes(delivered)) {
            return Optional.of(
                    Refused.invalid(
                            "correction-invalid",
                            Refused.Finding.of("hasilKerja", "correction-changes-nothing")));
        }
        return Optional.empty();
    }

    /** Why this person can't decide it, whatever he is; nothing where he can. */
    public Optional<Refused> decisionRefusal(PersonId by) {
        if (state != State.PROPOSED) {
            return Optional.of(Refused.conflict("correction-decided-already"));
        }
        boolean first =
                by.equals(proposedBy)
                        || by.equals(delivered.assessor())
                        || by.equals(delivered.recordedBy());
        return first
                ? Optional.of(Refused.forbidden("correction-needs-a-second-person"))
                : Optional.empty();
    }

    public RatingCorrection approved(PersonId by) {
        return new RatingCorrection(id, delivered, asked, proposedBy, State.APPROVED, by, null);
    }

    public RatingCorrection refused(PersonId by, String reason) {
        return new RatingCorrection(id, delivered, asked, proposedBy, State.REFUSED, by, reason);
    }

    /** Which state of it somebody has seen; its decision is the only change. */
    public long revision() {
        return state == State.PROPOSED ? AS_PROPOSED : AS_DECIDED;
    }
}
