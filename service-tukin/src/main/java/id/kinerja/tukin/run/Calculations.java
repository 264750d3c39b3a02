package id.kinerja.tukin.run;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far calculations of runs have come, part by part. */
public interface Calculations {

    /** Of all agencies. */
    List<Waiting> waiting();

    /**
     * Where one goes on; nobody else has it until the end of the transaction. Nothing where it is
     * over or given up, or somebody else has it.
     */
    Optional<Claim> claim(RunId run);

    /**
     * Waits for the part that is being calculated, if one is; no other begins before the end of the
     * transaction.
     */
    void hold(RunId run);

    /** Nothing where none is going on. */
    Optional<Progress> progress(RunId run);

    /**
     * @param people how many were calculated since the last time
     */
    void reached(RunId run, PersonId person, int people);

    void corrected(RunId run, RunResults.PersonsMonth last);

    /** A run that waits for the worker. */
    record Waiting(AgencyId agency, RunId run) {}

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
