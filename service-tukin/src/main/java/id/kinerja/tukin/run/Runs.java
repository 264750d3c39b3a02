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
     *
     * @param people how many there are to calculate, as is known now
     */
    Run begin(Run run, PolicyId policy, PersonId maker, int people);

    /** Sums up what was calculated. */
    Run finish(Run run);

    /**
     * Gives up the version that is being calculated: the run is open again, and its next
     * calculation begins with everybody. Only where {@link #stopParts} was asked first.
     */
    Run abandon(Run run);

    /**
     * Waits for the part that is being calculated, if one is; no other begins before the end of the
     * transaction.
     */
    void stopParts(RunId run);

    Run move(Run run, RunStep step, PersonId by);

    /** Runs of all agencies that are being calculated. */
    List<Calculating> calculating();

    /**
     * Where a calculation goes on; nobody else has it until the end of the transaction. Nothing
     * where it is over or given up, or somebody else has it.
     */
    Optional<Claim> claim(RunId run);

    /** How far a calculation has come; nothing where none is going on. */
    Optional<Progress> progress(RunId run);

    /**
     * @param people how many were calculated since the last time
     */
    void reached(RunId run, PersonId person, int people);

    void corrected(RunId run, RunResults.PersonsMonth last);

    /** A run that waits for the worker. */
    record Calculating(AgencyId agency, RunId run) {}

    /**
     * @param reached the last person whose statement is there; absent at the beginning
     * @param corrected the last month that was looked at for a difference; absent until then
     */
    record Claim(
            Run run, @Nullable PersonId reached, RunResults.@Nullable PersonsMonth corrected) {}

    /**
     * @param people how many there were to calculate when it began
     */
    record Progress(int calculated, int people) {}
}
