package id.kinerja.tukin.whatif;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.run.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Months by other policies that the agency in scope has asked for, and what they come to. */
public interface MonthSimulations {

    /** For the worker to take up. */
    MonthSimulation begin(List<Run> runs, PolicyDocument document, PersonId by);

    int running();

    Optional<MonthSimulation> find(MonthSimulation.Id id);

    /** What was worked out so far. */
    Result result(MonthSimulation.Id id);

    void forget(Duration olderThan);

    /** Of all agencies. */
    List<Waiting> waiting();

    /**
     * Where one goes on; nobody else has it until the end of the transaction. Nothing where it is
     * over, or somebody else has it.
     */
    Optional<Claim> claim(MonthSimulation.Id id);

    /**
     * Waits for the part that is being worked out; no other begins before the transaction's end.
     */
    void hold(MonthSimulation.Id id);

    /** Adds a part of the run that is at hand. */
    void add(MonthSimulation.Id id, PolicyEffect part, PersonId reached);

    /** Goes on to the run behind the one at hand. */
    void next(MonthSimulation.Id id);

    /**
     * @param fault the code of what went wrong; absent unless it failed
     */
    void end(MonthSimulation.Id id, MonthSimulation.State state, @Nullable String fault);

    /** One that waits for the worker. */
    record Waiting(AgencyId agency, MonthSimulation.Id simulation) {}

    /**
     * @param at the place of the run at hand, from 0
     * @param reached the last person of it whose month is worked out; absent at its beginning
     */
    record Claim(
            MonthSimulation simulation,
            PolicyDocument document,
            int at,
            @Nullable PersonId reached) {}

    /** Sums of all, by unit, and who would lose and gain most. */
    record Result(
            PolicyEffect.Sums all,
            List<PolicyEffect.UnitEffect> units,
            List<PolicyEffect.PersonEffect> losers,
            List<PolicyEffect.PersonEffect> winners) {}
}
