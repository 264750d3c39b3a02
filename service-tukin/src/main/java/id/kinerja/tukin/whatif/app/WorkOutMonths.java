package id.kinerja.tukin.whatif.app;

import id.kinerja.platform.audit.NotAudited;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.StatementCalculation;
import id.kinerja.tukin.whatif.MonthSimulation;
import id.kinerja.tukin.whatif.MonthSimulation.State;
import id.kinerja.tukin.whatif.MonthSimulations;
import id.kinerja.tukin.whatif.PolicyEffect;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out the next part of months by another policy. Each part is kept with how far it came, so
 * that what was killed goes on where it was, on any replica.
 */
@Service
public class WorkOutMonths {

    private static final int PART = 500;

    private final MonthSimulations simulations;
    private final Runs runs;
    private final RunResults results;

    WorkOutMonths(MonthSimulations simulations, Runs runs, RunResults results) {
        this.simulations = simulations;
        this.runs = runs;
        this.results = results;
    }

    /** Whether there may be more to do. */
    @NotAudited(reason = "Whoever asked has been recorded, and nothing is decided")
    @Transactional
    public boolean workOutPart(MonthSimulation.Id id) {
        MonthSimulations.Claim claim = simulations.claim(id).orElse(null);
        if (claim == null) {
            return false;
        }
        MonthSimulation simulation = claim.simulation();
        if (claim.at() == simulation.runs().size()) {
            simulations.end(id, State.DONE, null);
            return false;
        }
        Run run = runs.find(simulation.runs().get(claim.at())).orElse(null);
        if (run == null || run.version() != simulation.versions().get(claim.at())) {
            simulations.end(id, State.FAILED, "simulation-run-changed");
            return false;
        }
        return go(claim, run);
    }

    private boolean go(MonthSimulations.Claim claim, Run run) {
        MonthSimulation.Id id = claim.simulation().id();
        List<RunResults.Kept> part = results.statements(run, claim.reached(), PART);
        if (part.isEmpty()) {
            simulations.next(id);
            return true;
        }
        Policy policy = claim.document().policy();
        PolicyEffect effect = new PolicyEffect();
        try {
            part.forEach(kept -> add(effect, kept.calculated(), policy));
        } catch (ArithmeticException tooMuch) {
            simulations.end(id, State.FAILED, "amounts-too-great");
            return false;
        }
        simulations.add(id, effect, part.getLast().calculated().facts().person());
        return true;
    }

    private static void add(PolicyEffect effect, RunStatement kept, Policy policy) {
        effect.add(kept.unit(), kept.statement(), StatementCalculation.of(kept.facts(), policy));
    }
}
