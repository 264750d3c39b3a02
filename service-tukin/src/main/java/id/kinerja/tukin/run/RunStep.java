package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.run.Run.State;
import java.util.Optional;
import java.util.Set;

/** What can be done with a run, from which state, and by whom besides the one who calculated it. */
public enum RunStep {
    CALCULATE(State.CALCULATING, false),
    CANCEL(State.OPEN, false),
    CHECK(State.CHECKED, true),
    APPROVE(State.APPROVED, true),
    LOCK(State.LOCKED, false);

    private final State to;
    private final boolean bySomebodyElse;

    RunStep(State to, boolean bySomebodyElse) {
        this.to = to;
        this.bySomebodyElse = bySomebodyElse;
    }

    public State to() {
        return to;
    }

    /** Roles of which one is needed for the agency. */
    public Set<Role> roles() {
        return switch (this) {
            case CALCULATE, CANCEL, LOCK -> Set.of(Role.PENGELOLA_TUKIN);
            case CHECK -> Set.of(Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
            case APPROVE -> Set.of(Role.PENYETUJU_TUKIN);
        };
    }

    /** Why the step can't be taken now by this person; nothing where it can. */
    public Optional<Refused> refusal(Run run, PersonId by) {
        if (!from().contains(run.state())) {
            return Optional.of(Refused.conflict("run-step-not-now", run.state()));
        }
        return bySomebodyElse && by.equals(run.maker())
                ? Optional.of(Refused.forbidden("run-needs-a-second-person"))
                : Optional.empty();
    }

    private Set<State> from() {
        return switch (this) {
            case CALCULATE -> Set.of(State.OPEN, State.CALCULATED, State.CHECKED);
            case CANCEL -> Set.of(State.CALCULATING, State.CALCULATED, State.CHECKED);
            case CHECK -> Set.of(State.CALCULATED);
            case APPROVE -> Set.of(State.CHECKED);
            case LOCK -> Set.of(State.APPROVED);
        };
    }
}
