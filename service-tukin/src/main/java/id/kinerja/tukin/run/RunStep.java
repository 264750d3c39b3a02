package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.Run.State;
import java.util.Optional;
import java.util.Set;

/** What can be done with a run, from which state, and by whom besides the one who calculated it. */
public enum RunStep {
    CALCULATION(State.CALCULATING, false),
    CHECK(State.CHECKED, true),
    APPROVAL(State.APPROVED, true),
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

    /** Why the step can't be taken now by this person; nothing where it can. */
    public Optional<String> refusal(Run run, PersonId by) {
        if (!from().contains(run.state())) {
            return Optional.of("run-step-not-now");
        }
        return bySomebodyElse && by.equals(run.maker())
                ? Optional.of("run-needs-a-second-person")
                : Optional.empty();
    }

    private Set<State> from() {
        return switch (this) {
            case CALCULATION -> Set.of(State.OPEN, State.CALCULATED, State.CHECKED);
            case CHECK -> Set.of(State.CALCULATED);
            case APPROVAL -> Set.of(State.CHECKED);
            case LOCK -> Set.of(State.APPROVED);
        };
    }
}
