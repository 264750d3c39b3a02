package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit that a run leaves out with all below it: it pays nobody whose month one of them pays.
 *
 * @param units it and those below it, as they were when it was left out
 * @param code of the unit, as it was then
 * @param satker its own, or that of the next unit above it that the treasury knows, as it was then
 * @param reason for its people and the officers
 * @param people how many of the run's people are held with it, as it was calculated last
 * @param released that its people are to be paid by a later run; absent until then
 */
public record LeftUnit(
        UnitId unit,
        Set<UnitId> units,
        String code,
        @Nullable String satker,
        String reason,
        PersonId by,
        Instant at,
        int people,
        Hold.@Nullable Release released) {

    public LeftUnit {
        units = Set.copyOf(units);
    }

    /** Why units can't be left out of the run, or taken in, now; nothing where they can. */
    public static Optional<Refused> refusalToLeaveOut(Run run) {
        return run.state().isApproved()
                ? Optional.of(Refused.conflict("run-step-not-now", run.state()))
                : Optional.empty();
    }

    /** Why its people can't be let pay now by this person; nothing where they can. */
    public Optional<Refused> refusalToRelease(Run run, PersonId by) {
        if (!run.state().isApproved()) {
            return Optional.of(Refused.conflict("run-step-not-now", run.state()));
        }
        if (released != null) {
            return Optional.of(Refused.conflict("left-unit-released-already"));
        }
        return by.equals(this.by)
                ? Optional.of(Refused.forbidden("left-unit-needs-a-second-person"))
                : Optional.empty();
    }
}
