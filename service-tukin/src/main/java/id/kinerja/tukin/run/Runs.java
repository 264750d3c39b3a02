package id.kinerja.tukin.run;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.PolicyId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of the agency in scope. */
public interface Runs {

    /** False where the month has a run already. */
    boolean open(RunId id, YearMonth month, PersonId by);

    Optional<Run> find(RunId id);

    /** Locked until the end of the transaction. */
    Optional<Run> findForChange(RunId id);

    /** Latest month first. */
    List<Run> list(@Nullable YearMonth before, int limit);

    /**
     * Waits for facts that are being taken, and lets none in until the end of the transaction: what
     * is looked at from now on is what the calculation will read.
     */
    void holdFacts();

    /**
     * Begins a new version. From now on a fact that comes for the month is late, unless a person's
     * statement is yet to be calculated.
     */
    Run begin(Run run, PolicyId policy, PersonId maker);

    /** Sums up what was calculated. */
    Run finish(Run run);

    Run move(Run run, RunStep step, PersonId by);

    /** Runs of all agencies that are being calculated. */
    List<Calculating> calculating();

    /** How far a calculation has come; nobody else has it until the end of the transaction. */
    Optional<Progress> claim(RunId run);

    void reached(RunId run, PersonId person);

    /** A run that waits for the worker. */
    record Calculating(AgencyId agency, RunId run) {}

    /**
     * @param reached the last person whose statement is there; absent at the beginning
     */
    record Progress(Run run, @Nullable PersonId reached) {}
}
