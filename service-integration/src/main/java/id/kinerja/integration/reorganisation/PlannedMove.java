package id.kinerja.integration.reorganisation;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place that is another from the day on.
 *
 * @param place the one that ends the day before, as it stood when this was planned
 * @param left why he is left where he is; absent where he moves
 */
public record PlannedMove(
        UUID id,
        PersonId person,
        AssignmentId place,
        long placeRevision,
        Before before,
        After after,
        State state,
        @Nullable Left left) {

    /** How far it has come. */
    public enum State {
        PLANNED,
        DONE,
        LEFT
    }

    /** Why somebody is left where he is. */
    public enum Left {
        /** His place begins on that day or later: HR enters it anew. */
        BEGINS_LATER,
        /** His place or his service is another than when it was planned. */
        CHANGED_MEANWHILE,
        /** Nobody moves himself, whether he plans it or applies it: another of HR does. */
        OWN_RECORD,
        /** Another would assess him than the one who was planned. */
        ASSESSOR_CHANGED,
        /** The new unit doesn't stand any more, or has an end. */
        UNIT_ENDS,
        /** It couldn't be recorded. */
        FAILED,
        /** The new place would stand beside one that he has there already. */
        OVERLAPS
    }

    public record Before(
            UnitId unit,
            String positionCode,
            @Nullable KelasJabatan kelas,
            @Nullable PersonId assessor) {}

    public record After(UnitId unit, Mapping.Position position, @Nullable PersonId assessor) {}

    public boolean changesClass() {
        return !Objects.equals(before.kelas(), after.position().kelas());
    }

    public boolean changesAssessor() {
        return !Objects.equals(before.assessor(), after.assessor());
    }

    /**
     * As he holds it from that day on, for as long as he would have held the one before.
     *
     * @param decree absent where the place is only thought of
     */
    public Assignment newPlace(Assignment held, LocalDate day, @Nullable Decree decree) {
        DateRange days = DateRange.of(day, held.during().to());
        PersonId assessor = after.assessor();
        Mapping.Position position = after.position();
        return new Assignment(
                AssignmentId.next(),
                person,
                after.unit(),
                position.code(),
                position.name(),
                position.jenis(),
                position.kelas(),
                held.penugasan(),
                assessor == null
                        ? Timeline.none()
                        : Timeline.of(new Assignment.Assessor(assessor, null), days),
                decree,
                days,
                1);
    }

    public PlannedMove done() {
        return in(State.DONE, null);
    }

    public PlannedMove left(Left why) {
        return in(State.LEFT, why);
    }

    private PlannedMove in(State other, @Nullable Left why) {
        return new PlannedMove(id, person, place, placeRevision, before, after, other, why);
    }
}
