package id.kinerja.tukin.whatif.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.StatementCalculation;
import id.kinerja.tukin.statement.app.ChosenPolicy;
import id.kinerja.tukin.whatif.PolicyEffect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out months that were calculated by another policy, from the facts that were kept with them.
 * Nothing is kept but that somebody looked.
 */
@Service
public class ComparePolicies {

    /** A year of an agency. */
    public static final int MOST_RUNS = 12;

    /** Which takes less than half of the time that the gateway waits for an answer. */
    private static final int MOST_STATEMENTS = 20_000;

    private static final int PART = 500;

    private final Runs runs;
    private final RunResults results;
    private final ChosenPolicy chosen;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ComparePolicies(
            Runs runs,
            RunResults results,
            ChosenPolicy chosen,
            AgencyRoles office,
            AuditTrail audit) {
        this.runs = runs;
        this.results = results;
        this.chosen = chosen;
        this.office = office;
        this.audit = audit;
    }

    /**
     * By a policy of the agency, a draft too, or by one that is sent along.
     *
     * @param calculated runs, each of which has been calculated
     */
    @Transactional
    public PolicyEffect compare(
            Actor actor,
            List<RunId> calculated,
            @Nullable PolicyId id,
            @Nullable PolicyDocument document) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        Policy policy = chosen.proposed(id, document);
        List<Run> compared = find(calculated);
        PolicyEffect effect = new PolicyEffect();
        try {
            compared.forEach(run -> add(effect, run, policy));
        } catch (ArithmeticException tooMuch) {
            throw Refused.invalid("simulation-invalid", Finding.of("policy", "amounts-too-great"));
        }
        audit.recordAll(
                compared.stream()
                        .map(
                                run ->
                                        Act.looked("RUN_COMPARED")
                                                .on(run.id().value())
                                                .with("month", run.month()))
                        .toList());
        return effect;
    }

    private List<Run> find(List<RunId> ids) {
        List<Run> found = new ArrayList<>(ids.size());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Run run = runs.find(ids.get(i)).orElse(null);
            if (run == null) {
                findings.add(Finding.of("runs[" + i + "]", "run-unknown"));
            } else if (run.extra() != null) {
                findings.add(Finding.of("runs[" + i + "]", "run-of-no-month", run.kind()));
            } else if (!run.state().isCalculated()) {
                findings.add(Finding.of("runs[" + i + "]", "run-not-calculated", run.month()));
            } else {
                found.add(run);
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("simulation-invalid", findings);
        }
        if (found.stream().mapToLong(run -> run.sums().people()).sum() > MOST_STATEMENTS) {
            throw Refused.invalid(
                    "simulation-invalid", Finding.of("runs", "too-many-at-once", MOST_STATEMENTS));
        }
        return found;
    }

    private void add(PolicyEffect effect, Run run, Policy policy) {
        List<RunResults.Kept> part = results.statements(run, null, PART);
        while (!part.isEmpty()) {
            part.forEach(kept -> add(effect, kept.calculated(), policy));
            PersonId last = part.getLast().calculated().facts().person();
            part = results.statements(run, last, PART);
        }
    }

    private static void add(PolicyEffect effect, RunStatement kept, Policy policy) {
        effect.add(kept.unit(), kept.statement(), StatementCalculation.of(kept.facts(), policy));
    }
}
