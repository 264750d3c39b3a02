package id.kinerja.tukin.run.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.StatementCalculation;
import id.kinerja.tukin.statement.app.GatherExtraMonths;
import id.kinerja.tukin.statement.app.GatherPersonMonths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What approved months come to with the facts known now, each by the policy that is in force in it
 * by now, or what is paid once in a year by the one that has paid it; the approved result itself is
 * not touched.
 */
@Service
public class CalculateCorrections {

    private final Policies policies;
    private final GatherPersonMonths gatherPersonMonths;
    private final GatherExtraMonths gatherExtraMonths;

    CalculateCorrections(
            Policies policies,
            GatherPersonMonths gatherPersonMonths,
            GatherExtraMonths gatherExtraMonths) {
        this.policies = policies;
        this.gatherPersonMonths = gatherPersonMonths;
        this.gatherExtraMonths = gatherExtraMonths;
    }

    /**
     * In the order in which they were given.
     *
     * @param run that settles them; months by a month's, what is paid once in a year by its own
     */
    @Transactional(readOnly = true)
    public List<Correction> calculate(Run run, List<LateMonth> late) {
        Map<PolicyId, Policy> frozen =
                late.stream()
                        .map(LateMonth::policy)
                        .distinct()
                        .collect(toMap(id -> id, id -> policies.active(id).orElseThrow()));
        ExtraPay extra = run.extra();
        Stream<Correction> corrections =
                extra == null ? ofMonths(late, frozen) : ofExtra(extra, late, frozen);
        Map<RunResults.PersonsMonth, Correction> found =
                corrections.collect(toMap(one -> one.late().place(), one -> one));
        return late.stream()
                .flatMap(one -> Optional.ofNullable(found.get(one.place())).stream())
                .toList();
    }

    private Stream<Correction> ofMonths(List<LateMonth> late, Map<PolicyId, Policy> frozen) {
        return late.stream().collect(groupingBy(LateMonth::month)).entrySet().stream()
                .flatMap(
                        entry ->
                                corrections(
                                        entry.getValue(),
                                        gatherPersonMonths.gather(
                                                people(entry.getValue()), entry.getKey()),
                                        frozen));
    }

    /** Each by the rule of the policy that has paid it. */
    private Stream<Correction> ofExtra(
            ExtraPay extra, List<LateMonth> late, Map<PolicyId, Policy> frozen) {
        return late.stream().collect(groupingBy(LateMonth::policy)).entrySet().stream()
                .flatMap(
                        entry ->
                                corrections(
                                        entry.getValue(),
                                        gatherExtraMonths.gather(
                                                people(entry.getValue()),
                                                requireNonNull(frozen.get(entry.getKey()))
                                                        .extraMonth(extra)
                                                        .orElseThrow()),
                                        frozen));
    }

    private static List<PersonId> people(List<LateMonth> late) {
        return late.stream().map(LateMonth::person).toList();
    }

    private static Stream<Correction> corrections(
            List<LateMonth> late, Map<PersonId, PersonMonth> months, Map<PolicyId, Policy> frozen) {
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
