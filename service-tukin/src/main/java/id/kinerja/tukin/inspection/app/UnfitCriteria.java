package id.kinerja.tukin.inspection.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.inspection.AuditFinding;
import id.kinerja.tukin.inspection.AuditFindingKind;
import id.kinerja.tukin.policy.CriterionShare;
import id.kinerja.tukin.policy.EligibleRule;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.statement.OutsideFact;
import id.kinerja.tukin.statement.OutsideFacts;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.PersonsPolicy;
import id.kinerja.tukin.statement.Portions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who was paid for a criterion of TPP that he isn't eligible for by what is known now: where the
 * policy lists positions or units and he held none of them in the month, or goes by a fact that
 * doesn't say so any more.
 */
@Component
class UnfitCriteria {

    private static final int PART = 500;

    private final RunResults results;
    private final Policies policies;
    private final Directory directory;
    private final OutsideFacts outside;

    UnfitCriteria(
            RunResults results, Policies policies, Directory directory, OutsideFacts outside) {
        this.results = results;
        this.policies = policies;
        this.directory = directory;
        this.outside = outside;
    }

    /** What a month was paid by. */
    private record Paid(PersonMonth facts, Policy policy, Rupiah amount) {}

    /** What is known now of people in a month. */
    private record Known(
            Map<PersonId, List<Assignment>> held,
            Map<UnitId, List<String>> codes,
            Map<PersonId, List<OutsideFact>> told) {

        boolean isEligible(PersonMonth facts, EligibleRule rule) {
            return held.getOrDefault(facts.person(), List.of()).stream()
                    .filter(Assignment::primary)
                    .anyMatch(one -> rule.includes(one.positionCode(), units(facts, one)));
        }

        /** By their codes of then and of now, since a unit may have been given another. */
        private Collection<String> units(PersonMonth facts, Assignment at) {
            Set<String> codes = new HashSet<>(this.codes.getOrDefault(at.unit(), List.of()));
            facts.places().stream()
                    .flatMap(place -> Stream.ofNullable(place.units()))
                    .forEach(codes::addAll);
            return codes;
        }
    }

    /** In the order of people; of a month's pay alone. */
    List<AuditFinding> in(Run run) {
        List<AuditFinding> found = new ArrayList<>();
        if (run.extra() == null) {
            ofMonth(run, found);
            ofEarlierMonths(run, found);
        }
        return found;
    }

    private void ofMonth(Run run, List<AuditFinding> found) {
        Policy policy = policies.active(requireNonNull(run.policy())).orElseThrow();
        if (!chooses(policy)) {
            return;
        }
        List<RunResults.Kept> part = results.statements(run, null, PART);
        while (!part.isEmpty()) {
            look(
                    part.stream()
                            .filter(RunResults.Kept::pays)
                            .map(
                                    one ->
                                            new Paid(
                                                    one.calculated().facts(),
                                                    policy,
                                                    one.calculated().statement().net()))
                            .toList(),
                    found);
            part = results.statements(run, part.getLast().calculated().facts().person(), PART);
        }
    }

    private void ofEarlierMonths(Run run, List<AuditFinding> found) {
        Map<PolicyId, Policy> frozen = new HashMap<>();
        List<GrantedCorrection> part = results.grantedCorrections(run, null, PART);
        while (!part.isEmpty()) {
            look(
                    part.stream()
                            .map(
                                    one ->
                                            new Paid(
                                                    one.facts(),
                                                    frozen.computeIfAbsent(
                                                            one.policy(),
                                                            id ->
                                                                    policies.active(id)
                                                                            .orElseThrow()),
                                                    one.delta()))
                            .filter(one -> chooses(one.policy()))
                            .toList(),
                    found);
            part = results.grantedCorrections(run, part.getLast().place(), PART);
        }
    }

    /** Whether any criterion is for some alone. */
    private static boolean chooses(Policy policy) {
        return Stream.concat(Stream.of(policy), policy.variants().stream().map(one -> one.policy()))
                .flatMap(one -> one.criteria().stream())
                .anyMatch(share -> share.fact() != null || share.eligible() != null);
    }

    private void look(List<Paid> paid, List<AuditFinding> found) {
        paid.stream()
                .filter(one -> one.amount().compareTo(Rupiah.ZERO) > 0)
                .collect(groupingBy(one -> one.facts().month()))
                .forEach(
                        (month, those) -> {
                            Known known = known(those, month);
                            those.forEach(one -> found.addAll(unfit(one, known)));
                        });
    }

    private Known known(List<Paid> paid, YearMonth month) {
        Set<PersonId> people = paid.stream().map(one -> one.facts().person()).collect(toSet());
        Map<PersonId, List<Assignment>> held = directory.assignments(people, DateRange.of(month));
        Set<UnitId> units =
                held.values().stream().flatMap(List::stream).map(Assignment::unit).collect(toSet());
        return new Known(
                held,
                directory.codesUpwards(units),
                outside.of(
                        people, DateRange.of(month.atDay(1).minusDays(1), month.atEndOfMonth())));
    }

    private static List<AuditFinding> unfit(Paid paid, Known known) {
        PersonMonth facts = paid.facts();
        List<CriterionShare> shares = PersonsPolicy.paying(paid.policy(), facts).criteria();
        List<CriterionShare> now =
                PersonsPolicy.paying(
                                paid.policy(),
                                facts.withOutside(
                                        known.told().getOrDefault(facts.person(), List.of())))
                        .criteria();
        List<Rupiah> amounts =
                Portions.byWeight(
                        paid.amount(),
                        shares.stream().map(share -> share.percentage().value()).toList());
        List<AuditFinding> found = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            CriterionShare share = shares.get(i);
            if (isPaid(share) && !isFit(share, now, facts, known)) {
                found.add(finding(facts, share, amounts.get(i)));
            }
        }
        return found;
    }

    private static boolean isPaid(CriterionShare share) {
        return share.percentage().compareTo(Percentage.ZERO) > 0;
    }

    private static boolean isFit(
            CriterionShare paid, List<CriterionShare> now, PersonMonth facts, Known known) {
        EligibleRule eligible = paid.eligible();
        return isToldSo(paid, now) && (eligible == null || known.isEligible(facts, eligible));
    }

    /** Whether what is known now says as much of the criterion. */
    private static boolean isToldSo(CriterionShare paid, List<CriterionShare> now) {
        return now.stream()
                .filter(share -> share.criterion() == paid.criterion())
                .anyMatch(share -> paid.percentage().compareTo(share.percentage()) <= 0);
    }

    private static AuditFinding finding(PersonMonth facts, CriterionShare share, Rupiah amount) {
        return new AuditFinding(
                AuditFindingKind.CRITERION_WITHOUT_POSITION,
                facts.person(),
                null,
                facts.month(),
                null,
                amount,
                null,
                share.criterion());
    }
}
