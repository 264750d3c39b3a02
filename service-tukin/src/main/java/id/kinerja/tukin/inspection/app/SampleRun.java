package id.kinerja.tukin.inspection.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.inspection.AuditFindings;
import id.kinerja.tukin.payee.Heirs;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.ResultBytes;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.statement.StatementCalculation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of a locked run by chance, with all that their months were calculated from. */
@Service
public class SampleRun {

    private final LockedRuns locked;
    private final AuditFindings findings;
    private final RunResults results;
    private final ResultBytes bytes;
    private final Payments payments;
    private final Policies policies;
    private final AuditTrail audit;

    SampleRun(
            LockedRuns locked,
            AuditFindings findings,
            RunResults results,
            ResultBytes bytes,
            Payments payments,
            Policies policies,
            AuditTrail audit) {
        this.locked = locked;
        this.payments = payments;
        this.findings = findings;
        this.results = results;
        this.bytes = bytes;
        this.policies = policies;
        this.audit = audit;
    }

    /**
     * @param same whether the facts come to the same bytes once more
     * @param heirs to whom it was paid; absent where he was paid himself
     */
    public record Sampled(RunResults.Kept kept, boolean same, @Nullable Heirs heirs) {}

    /**
     * @param seed says who is chosen: the same seed the same people, in the same order
     */
    @Transactional
    public List<Sampled> sample(Actor actor, RunId id, long seed, int size) {
        Run run = locked.of(actor, id, Role.AUDITOR);
        Policy policy = policies.active(requireNonNull(run.policy())).orElseThrow();
        List<PersonId> chosen = findings.sample(run, seed, size);
        Map<PersonId, RunResults.Kept> kept =
                results.statementsOf(run, Set.copyOf(chosen)).stream()
                        .collect(
                                toMap(
                                        one -> one.calculated().facts().person(),
                                        Function.identity()));
        audit.recordAll(
                chosen.stream()
                        .map(
                                person ->
                                        Act.looked("STATEMENT_SEEN")
                                                .about(person)
                                                .on(id.value())
                                                .with("month", run.month()))
                        .toList());
        Map<PersonId, Heirs> heirs = payments.heirs(actor.agency(), id, kept.keySet());
        return chosen.stream()
                .map(person -> sampled(requireNonNull(kept.get(person)), policy, heirs.get(person)))
                .toList();
    }

    private Sampled sampled(RunResults.Kept kept, Policy policy, @Nullable Heirs heirs) {
        return new Sampled(
                kept,
                bytes.hash(StatementCalculation.of(kept.calculated().facts(), policy))
                        .equals(kept.resultHash()),
                heirs);
    }
}
