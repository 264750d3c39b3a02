package id.kinerja.tukin.run.app;

import static java.util.Objects.requireNonNull;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.ResultBytes;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.StatementCalculation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calculates a run once more from the facts and the policy that were kept with it, and compares
 * byte for byte.
 */
@Service
public class ReproduceRun {

    private static final int PART = 500;

    private final Runs runs;
    private final RunResults results;
    private final Policies policies;
    private final ResultBytes bytes;
    private final AgencyRoles office;

    ReproduceRun(
            Runs runs,
            RunResults results,
            Policies policies,
            ResultBytes bytes,
            AgencyRoles office) {
        this.runs = runs;
        this.results = results;
        this.policies = policies;
        this.bytes = bytes;
        this.office = office;
    }

    /**
     * @param different those whose bytes are not the same; none is what everybody expects
     */
    public record Outcome(int statements, List<PersonId> different) {}

    @Transactional(readOnly = true)
    public Outcome reproduce(Actor actor, RunId id) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.version() == 0) {
            throw Refused.conflict("run-step-not-now", run.state());
        }
        Policy policy = policies.active(requireNonNull(run.policy())).orElseThrow();
        List<PersonId> different = new ArrayList<>();
        int statements = 0;
        List<RunResults.Kept> part = results.statements(run, null, PART);
        while (!part.isEmpty()) {
            statements += part.size();
            part.stream()
                    .filter(kept -> !same(kept, policy))
                    .forEach(kept -> different.add(kept.calculated().facts().person()));
            part = results.statements(run, part.getLast().calculated().facts().person(), PART);
        }
        return new Outcome(statements, different);
    }

    private boolean same(RunResults.Kept kept, Policy policy) {
        return bytes.hash(StatementCalculation.of(kept.calculated().facts(), policy))
                .equals(kept.resultHash());
    }
}
