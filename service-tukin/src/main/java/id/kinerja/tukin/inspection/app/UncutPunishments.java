package id.kinerja.tukin.inspection.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.inspection.AuditFinding;
import id.kinerja.tukin.inspection.AuditFindingKind;
import id.kinerja.tukin.inspection.AuditFindings;
import id.kinerja.tukin.policy.DisciplineCut;
import id.kinerja.tukin.policy.DisciplineCuts;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.PersonsPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Months of a run in which a punishment was in force and wasn't cut, though the policy asks it. */
@Component
class UncutPunishments {

    private final AuditFindings findings;
    private final Policies policies;
    private final RunResults results;

    UncutPunishments(AuditFindings findings, Policies policies, RunResults results) {
        this.findings = findings;
        this.policies = policies;
        this.results = results;
    }

    /** Of a month: what is paid once in a year may leave punishments aside. */
    Stream<AuditFinding> in(Run run) {
        if (run.extra() != null) {
            return Stream.empty();
        }
        Policy policy = policies.active(requireNonNull(run.policy())).orElseThrow();
        List<AuditFindings.Uncut> uncut = findings.uncut(run);
        Map<PersonId, RunStatement> paid = paid(run, uncut);
        return uncut.stream()
                .filter(one -> asks(policy, requireNonNull(paid.get(one.person())), one))
                .map(
                        one ->
                                new AuditFinding(
                                        AuditFindingKind.PUNISHMENT_NOT_CUT,
                                        one.person(),
                                        null,
                                        run.month(),
                                        one.decision(),
                                        one.net(),
                                        null));
    }

    private Map<PersonId, RunStatement> paid(Run run, List<AuditFindings.Uncut> uncut) {
        Set<PersonId> people = uncut.stream().map(AuditFindings.Uncut::person).collect(toSet());
        return results.statementsOf(run, people).stream()
                .map(RunResults.Kept::calculated)
                .collect(toMap(one -> one.facts().person(), Function.identity()));
    }

    /** Whether his policy cuts by it, and no heavier one cuts in its place. */
    private static boolean asks(Policy policy, RunStatement paid, AuditFindings.Uncut one) {
        DisciplineCuts rules = PersonsPolicy.of(policy, paid.facts()).discipline();
        Percentage most =
                rules.concurrency() == DisciplineCuts.Concurrency.HEAVIEST
                        ? heaviest(rules, paid.facts())
                        : Percentage.ZERO;
        return rules.of(one.punishment(), one.effective(), one.until(), paid.facts().month())
                .map(DisciplineCut::cut)
                .filter(cut -> cut.compareTo(most) > 0)
                .isPresent();
    }

    /** Of the decisions that the month was paid by. */
    private static Percentage heaviest(DisciplineCuts rules, PersonMonth facts) {
        return facts.discipline().stream()
                .flatMap(
                        one ->
                                rules
                                        .of(
                                                one.punishment(),
                                                one.effective(),
                                                one.until(),
                                                facts.month())
                                        .stream())
                .map(DisciplineCut::cut)
                .max(Comparator.naturalOrder())
                .orElse(Percentage.ZERO);
    }
}
