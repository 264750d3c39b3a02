package id.kinerja.integration.correction;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says that something about him is wrong. It changes nothing by itself: HR changes
 * the register by decree, and the answer names what was changed.
 *
 * @param says what is wrong and what would be right, in his own words; it stands in no event and no
 *     trail
 * @param proof where the paper is that proves it
 * @param unit of his place on the day he said it, whose HR answers; absent where he had none
 * @param stood how the register stood then, by which it is seen whether it was changed
 * @param answer absent until there is one
 */
public record DataCorrection(
        UUID id,
        PersonId person,
        About about,
        String says,
        @Nullable String proof,
        LocalDate filedOn,
        @Nullable UnitId unit,
        Stood stood,
        State state,
        @Nullable Answer answer,
        long revision) {

    /** How many of one person may wait. */
    public static final int MOST_OPEN = 10;

    /** What is wrong. */
    public enum About {
        NAMA,
        NOMOR,
        GOLONGAN,
        UNIT,
        JABATAN,
        ATASAN,
        LAINNYA;

        /** Whether the places of a person say it. */
        boolean isOfPlaces() {
            return this == UNIT || this == JABATAN || this == ATASAN;
        }
    }

    /** Where it stands. */
    public enum State {
        SUBMITTED,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    /** What the caller may do with it. */
    public enum Action {
        GRANT,
        REFUSE,
        WITHDRAW
    }

    /**
     * @param person the revision of what is written of him
     * @param places another number as soon as one of his places is another
     */
    public record Stood(long person, long places) {}

    /**
     * @param note for whoever asked; a refusal has one
     * @param changed the place that was changed by it, where it was one
     */
    public record Answer(PersonId by, @Nullable String note, @Nullable AssignmentId changed) {}

    public boolean waits() {
        return state == State.SUBMITTED;
    }

    /** Granting says that the register is right now, so it must have been changed. */
    public DataCorrection granted(Answer by, Stood now) {
        boolean changed =
                about.isOfPlaces()
                        ? now.places() != stood.places()
                        : about == About.LAINNYA || now.person() != stood.person();
        requireWaiting();
        if (!changed) {
            throw Refused.conflict("correction-not-made");
        }
        return in(State.GRANTED, by);
    }

    public DataCorrection refused(Answer by) {
        requireWaiting();
        return in(State.REFUSED, by);
    }

    public DataCorrection withdrawn() {
        requireWaiting();
        return in(State.WITHDRAWN, null);
    }

    private void requireWaiting() {
        if (!waits()) {
            throw Refused.conflict("correction-settled");
        }
    }

    private DataCorrection in(State other, @Nullable Answer by) {
        return new DataCorrection(
                id, person, about, says, proof, filedOn, unit, stood, other, by, revision + 1);
    }
}
