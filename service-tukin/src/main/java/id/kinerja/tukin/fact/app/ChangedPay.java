package id.kinerja.tukin.fact.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.fact.FactHolder;
import id.kinerja.tukin.fact.PositionHolders;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.statement.LateFacts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells which pay facts from outside may change after it was calculated: of days on which the
 * policy goes by the fact, and on which the person holds a position.
 */
@Component
class ChangedPay {

    private final LateFacts late;
    private final Policies policies;
    private final Directory directory;
    private final PositionHolders holders;

    ChangedPay(LateFacts late, Policies policies, Directory directory, PositionHolders holders) {
        this.holders = holders;
        this.late = late;
        this.policies = policies;
        this.directory = directory;
    }

    void by(Collection<SuppliedFact> facts) {
        Set<DateRange> calculated = late.calculatedDays();
        if (calculated.isEmpty() || facts.isEmpty()) {
            return;
        }
        DateRange span = span(calculated);
        List<ProposedPolicy> inForce = policies.inForceDuring(span);
        DateRange heldIn = DateRange.of(span.from().minusDays(1), span.lastDay());
        Map<String, Set<PersonId>> ofPositions =
                holders.of(
                        facts.stream()
                                .flatMap(fact -> Stream.ofNullable(fact.holder().position()))
                                .collect(toSet()),
                        heldIn);
        Map<PersonId, List<Assignment>> held =
                directory.assignments(
                        facts.stream()
                                .flatMap(fact -> people(fact.holder(), ofPositions))
                                .collect(toSet()),
                        heldIn);
        late.came(
                facts.stream()
                        .flatMap(
                                fact ->
                                        people(fact.holder(), ofPositions)
                                                .flatMap(
                                                        person ->
                                                                pays(fact, person, inForce, held)))
                        .toList());
    }

    private static Stream<LateFacts.Fact> pays(
            SuppliedFact fact,
            PersonId person,
            List<ProposedPolicy> inForce,
            Map<PersonId, List<Assignment>> held) {
        return paidBy(fact, inForce).flatMap(days -> held(days, fact, person, held));
    }

    private static Stream<DateRange> paidBy(SuppliedFact fact, List<ProposedPolicy> inForce) {
        return inForce.stream()
                .filter(policy -> policy.goesBy(fact.code()))
                .flatMap(policy -> policy.during().intersection(fact.pays()).stream());
    }

    private static Stream<PersonId> people(
            FactHolder holder, Map<String, Set<PersonId>> ofPositions) {
        String position = holder.position();
        return position == null
                ? Stream.of(holder.requirePerson())
                : ofPositions.getOrDefault(position, Set.of()).stream();
    }

    private static Stream<LateFacts.Fact> held(
            DateRange days,
            SuppliedFact fact,
            PersonId person,
            Map<PersonId, List<Assignment>> held) {
        boolean ofPosition = fact.holder().position() != null;
        return held.getOrDefault(person, List.of()).stream()
                .filter(Assignment::primary)
                .filter(
                        one ->
                                !ofPosition
                                        || fact.holder()
                                                .isOfPosition(one.positionCode(), one.unit()))
                .flatMap(
                        assignment ->
                                months(assignment.during(), ofPosition).intersection(days).stream())
                .map(
                        range ->
                                new LateFacts.Fact(
                                        person,
                                        range,
                                        LateFacts.Kind.OUTSIDE_FACT,
                                        fact.id().toString()));
    }

    /**
     * Facts count on the last day of a month, though its pay may have ended before. What is told of
     * a position that was held to a month's end counts in the month behind it too.
     */
    private static DateRange months(DateRange held, boolean ofPosition) {
        LocalDate last = held.to();
        if (last != null && ofPosition) {
            last = last.plusDays(1);
        }
        return DateRange.of(
                held.from().withDayOfMonth(1),
                last == null ? null : YearMonth.from(last).atEndOfMonth());
    }

    private static DateRange span(Set<DateRange> calculated) {
        return DateRange.of(
                Collections.min(calculated, Comparator.comparing(DateRange::from)).from(),
                Collections.max(calculated, Comparator.comparing(DateRange::lastDay)).lastDay());
    }
}
