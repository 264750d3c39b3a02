package id.kinerja.tukin.run.app;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.ExtraGrants;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.statement.app.GatherExtraMonths;
import id.kinerja.tukin.statement.app.GatherPersonMonths;
import id.kinerja.tukin.statement.app.PlacedMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a run that is being calculated pays: its month, or what is paid once in a year. */
@Component
class CalculateStatements {

    private final Policies policies;
    private final GatherPersonMonths gatherPersonMonths;
    private final GatherExtraMonths gatherExtraMonths;
    private final ExtraGrants extraGrants;

    CalculateStatements(
            Policies policies,
            GatherPersonMonths gatherPersonMonths,
            GatherExtraMonths gatherExtraMonths,
            ExtraGrants extraGrants) {
        this.policies = policies;
        this.gatherPersonMonths = gatherPersonMonths;
        this.gatherExtraMonths = gatherExtraMonths;
        this.extraGrants = extraGrants;
    }

    /** The days on which one must have held something to be in the run. */
    DateRange days(Run run) {
        return DateRange.of(run.extra() == null ? run.month() : rule(run, policy(run)).reference());
    }

    /** Of those of these people who are to be paid by it. */
    List<RunStatement> of(Run run, List<PersonId> people) {
        Policy policy = policy(run);
        return run.extra() == null ? months(run, people, policy) : extra(run, people, policy);
    }

    private List<RunStatement> months(Run run, List<PersonId> people, Policy policy) {
        LocalDate attendedUntil = requireNonNullElse(run.attendedUntil(), LocalDate.MAX);
        return statements(
                gatherPersonMonths.gatherPlaced(people, run.month(), attendedUntil), policy);
    }

    /** Without those whom another run of the year has paid, or holds. */
    private List<RunStatement> extra(Run run, List<PersonId> people, Policy policy) {
        ExtraMonth rule = rule(run, policy);
        Set<PersonId> settled = extraGrants.settled(rule.pay(), people);
        List<PersonId> unpaid = people.stream().filter(one -> !settled.contains(one)).toList();
        return statements(gatherExtraMonths.gatherPlaced(unpaid, rule), policy);
    }

    private static List<RunStatement> statements(List<PlacedMonth> months, Policy policy) {
        return months.stream()
                .map(placed -> RunStatement.of(placed.unit(policy), placed.facts(), policy))
                .toList();
    }

    private Policy policy(Run run) {
        return policies.active(requireNonNull(run.policy())).orElseThrow();
    }

    private static ExtraMonth rule(Run run, Policy policy) {
        return policy.extraMonth(requireNonNull(run.extra())).orElseThrow();
    }
}
