package id.kinerja.tukin.inspection.app;

import static java.util.Objects.requireNonNull;
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
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.PersonsPolicy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Months in which a punishment was in force and wasn't cut, though the policy asks it: the run's
 * own, and those that were held and are paid by it.
 */
@Component
class UncutPunishments {

    private static final int PART = 500;

    private final AuditFindings findings;
    private final Policies policies;
    private final RunResults results;

    UncutPunishments(AuditFindings findings, Policies policies, RunResults results) {
        this.findings = findings;
        this.policies = policies;
        this.results = results;
    }

    /** What a month was paid by. */
    private record Paid(PersonMonth facts, Policy policy) {}

    /** Of months: what is paid once in a year may leave punishments aside. */
    Stream<AuditFinding> in(Run run) {
        if (run.extra() != null) {
            return Stream.empty();
        }
        List<AuditFindings.Uncut> uncut = findings.uncut(run);
        Map<PersonsMonth, Paid> paid = paid(run, uncut);
        return uncut.stream()
                .filter(one -> asks(requireNonNull(paid.get(place(one))), one))
                .map(UncutPunishments::finding);
    }

    private static PersonsMonth place(AuditFindings.Uncut one) {
        return new PersonsMonth(one.person(), one.month());
    }

    private static AuditFinding finding(AuditFindings.Uncut one) {
        return new AuditFinding(
                AuditFindingKind.PUNISHMENT_NOT_CUT,
                one.person(),
                null,
                one.month(),
                one.decision(),
                one.net(),
                null);
    }

    private Map<PersonsMonth, Paid> paid(Run run, List<AuditFindings.Uncut> uncut) {
        Map<PersonsMonth, Paid> paid = new HashMap<>();
        Set<PersonsMonth> places = uncut.stream().map(UncutPunishments::place).collect(toSet());
        ofTheMonth(run, places, paid);
        if (!paid.keySet().containsAll(places)) {
            ofHeldMonths(run, places, paid);
        }
        return paid;
    }

    private void ofTheMonth(Run run, Set<PersonsMonth> places, Map<PersonsMonth, Paid> paid) {
        Policy policy = active(requireNonNull(run.policy()));
        Set<PersonId> people =
                places.stream()
                        .filter(place -> place.month().equals(run.month()))
                        .map(PersonsMonth::person)
                        .collect(toSet());
        results.statementsOf(run, people).stream()
                .map(kept -> kept.calculated().facts())
                .forEach(facts -> paid.put(place(facts), new Paid(facts, policy)));
    }

    private void ofHeldMonths(Run run, Set<PersonsMonth> places, Map<PersonsMonth, Paid> paid) {
        List<GrantedCorrection> part = results.grantedCorrections(run, null, PART);
        while (!part.isEmpty()) {
            part.stream()
                    .filter(one -> places.contains(one.place()))
                    .forEach(
                            one ->
                                    paid.put(
                                            one.place(),
                                            new Paid(one.facts(), active(one.policy()))));
            part = results.grantedCorrections(run, part.getLast().place(), PART);
        }
    }

    private static PersonsMonth place(PersonMonth facts) {
        return new PersonsMonth(facts.person(), facts.month());
    }

    private Policy active(PolicyId id) {
        return policies.active(id).orElseThrow();
    }

    /** Whether his policy cuts by it, and no heavier one cuts in its place. */
    private static boolean asks(Paid paid, AuditFindings.Uncut one) {
        DisciplineCuts rules = PersonsPolicy.of(paid.policy(), paid.facts()).discipline();
        Percentage most =
                rules.concurrency() == DisciplineCuts.Concurrency.HEAVIEST
                        ? heaviest(rules, paid.facts())
                        : Percentage.ZERO;
        return rules.of(one.punishment(), one.effective(), one.until(), one.month())
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
