package id.kinerja.tukin.run.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.StatementCalculation;
import id.kinerja.tukin.statement.app.GatherPersonMonths;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What approved months come to with the facts known now, each by the policy that is in force in it
 * by now; the approved result itself is not touched.
 */
@Service
public class CalculateCorrections {

    private final Policies policies;
    private final GatherPersonMonths gatherPersonMonths;

    CalculateCorrections(Policies policies, GatherPersonMonths gatherPersonMonths) {
        this.policies = policies;
        this.gatherPersonMonths = gatherPersonMonths;
    }

    /** In the order in which they were given. */
    @Transactional(readOnly = true)
    public List<Correction> calculate(List<LateMonth> late) {
        Map<PolicyId, Policy> frozen =
                late.stream()
                        .map(LateMonth::policy)
                        .distinct()
                        .collect(toMap(id -> id, id -> policies.active(id).orElseThrow()));
        Map<RunResults.PersonsMonth, Correction> found =
                late.stream().collect(groupingBy(LateMonth::month)).entrySet().stream()
                        .flatMap(entry -> ofMonth(entry.getKey(), entry.getValue(), frozen))
                        .collect(toMap(one -> one.late().place(), one -> one));
        return late.stream()
                .flatMap(one -> Optional.ofNullable(found.get(one.place())).stream())
                .toList();
    }

    private Stream<Correction> ofMonth(
            YearMonth month, List<LateMonth> late, Map<PolicyId, Policy> frozen) {
        List<PersonId> people = late.stream().map(LateMonth::person).toList();
        Map<PersonId, PersonMonth> months = gatherPersonMonths.gather(people, month);
        return late.stream()
                .flatMap(
                        one ->
                                Optional.ofNullable(months.get(one.person())).stream()
                                        .map(facts -> correction(one, facts, frozen)));
    }

    private static Correction correction(
            LateMonth late, PersonMonth facts, Map<PolicyId, Policy> frozen) {
        Policy policy = requireNonNull(frozen.get(late.policy()));
        return new Correction(
                late,
                RunStatement.bestPaid(facts, policy),
                facts,
                StatementCalculation.of(facts, policy));
    }
}
