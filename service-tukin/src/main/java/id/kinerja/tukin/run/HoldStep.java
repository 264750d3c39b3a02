package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done about whom a run holds. To hold, and to take that back, is part of the check: by
 * anybody but the run's maker, until it is approved; then whoever may approve it may still leave
 * somebody out, until it is locked. To let pay what was held is decided by somebody else than who
 * held it. Who is held with a unit that the run leaves out comes in, or is released, with it.
 */
public enum HoldStep {
    LIFT,
    RELEASE;

    private static final String OF_LEFT_UNIT = "person-of-left-unit";

    /** Roles of which one is needed for the agency. */
    public static Set<Role> roles() {
        return Set.of(Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
    }

    /** Why somebody can't be held in the run now by this person; nothing where he can. */
    public static Optional<Refused> refusalToHold(Run run, PersonId person, PersonId by) {
        if (!beforeApproval(run)) {
            return Optional.of(Refused.conflict("run-step-not-now", run.state()));
        }
        return refusalOf(run, person, by);
    }

    /** Roles of which one is needed to leave somebody out of an approved run. */
    public static Set<Role> rolesToLeaveOut() {
        return RunStep.APPROVE.roles();
    }

    /** Why somebody can't be left out of the run now by this person; nothing where he can. */
    public static Optional<Refused> refusalToLeaveOut(Run run, PersonId person, PersonId by) {
        if (run.state() != Run.State.APPROVED) {
            return Optional.of(Refused.conflict("run-step-not-now", run.state()));
        }
        return refusalOf(run, person, by);
    }

    /** Why the step can't be taken now by this person; nothing where it can. */
    public Optional<Refused> refusal(Run run, Hold hold, PersonId by) {
        return switch (this) {
            case LIFT ->
                    hold.isByHand()
                            ? refusalToHold(run, hold.person(), by)
                            : Optional.of(Refused.conflict(OF_LEFT_UNIT));
            case RELEASE -> refusalToRelease(run, hold, by);
        };
    }

    private static Optional<Refused> refusalOf(Run run, PersonId person, PersonId by) {
        return by.equals(run.maker())
                ? Optional.of(Refused.forbidden("run-needs-a-second-person"))
                : ofOneself(person, by);
    }

    private static Optional<Refused> refusalToRelease(Run run, Hold hold, PersonId by) {
        if (!run.state().isApproved()) {
            return Optional.of(Refused.conflict("run-step-not-now", run.state()));
        }
        if (hold.released() != null) {
            return Optional.of(Refused.conflict("hold-released-already"));
        }
        if (hold.waitsForItsUnit()) {
            return Optional.of(Refused.conflict(OF_LEFT_UNIT));
        }
        return by.equals(hold.by())
                ? Optional.of(Refused.forbidden("hold-needs-a-second-person"))
                : ofOneself(hold.person(), by);
    }

    private static Optional<Refused> ofOneself(PersonId person, PersonId by) {
        return by.equals(person)
                ? Optional.of(Refused.forbidden("hold-of-oneself"))
                : Optional.empty();
    }

    private static boolean beforeApproval(Run run) {
        return run.state() == Run.State.CALCULATED || run.state() == Run.State.CHECKED;
    }
}
