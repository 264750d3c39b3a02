package id.kinerja.tukin.run.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.ResultBytes;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.run.RunResults.Reproducible;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.StatementCalculation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calculates a part of a run once more from the facts and the policy that were kept with it, and
 * compares byte for byte.
 */
@Service
public class ReproduceRun {

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
     * @param last what the next part comes after; absent where this is the last one
     * @param different those whose bytes are not the same; none is what everybody expects
     */
    public record Part(int statements, List<PersonsMonth> different, @Nullable PersonsMonth last) {}

    /** The statements of the run's own month, in the order of people. */
    @Transactional(readOnly = true)
    public Part statements(Actor actor, RunId id, @Nullable PersonsMonth after, int limit) {
        Run run = calculated(actor, id);
        PolicyId policy = requireNonNull(run.policy());
        return compare(
                results.statements(run, after == null ? null : after.person(), limit + 1).stream()
                        .map(kept -> kept.reproducible(policy))
                        .toList(),
                limit);
    }

    /** The differences for earlier months, in the order of people and months. */
    @Transactional(readOnly = true)
    public Part corrections(Actor actor, RunId id, @Nullable PersonsMonth after, int limit) {
        return compare(
                results.reproducibleCorrections(calculated(actor, id), after, limit + 1), limit);
    }

    private Run calculated(Actor actor, RunId id) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (!run.state().isCalculated()) {
            throw Refused.conflict("run-step-not-now", run.state());
        }
        return run;
    }

    private Part compare(List<Reproducible> oneMore, int limit) {
        List<Reproducible> part = oneMore.subList(0, Math.min(limit, oneMore.size()));
        Map<PolicyId, Policy> frozen =
                part.stream()
                        .map(Reproducible::policy)
                        .distinct()
                        .collect(toMap(id -> id, id -> policies.active(id).orElseThrow()));
        return new Part(
                part.size(),
                part.stream()
                        .filter(one -> !same(one, requireNonNull(frozen.get(one.policy()))))
                        .map(Reproducible::place)
                        .toList(),
                oneMore.size() > limit ? part.getLast().place() : null);
    }

    private boolean same(Reproducible kept, Policy policy) {
        return bytes.hash(StatementCalculation.of(kept.facts(), policy)).equals(kept.resultHash());
    }
}
