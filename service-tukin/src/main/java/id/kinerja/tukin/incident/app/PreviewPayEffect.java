package id.kinerja.tukin.incident.app;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.incident.IncidentDays;
import id.kinerja.tukin.incident.PayEffect;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.StatementCalculation;
import id.kinerja.tukin.statement.app.GatherPersonMonths;
import id.kinerja.tukin.statement.app.SettledByAgency;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What it would cost to settle an incident, before somebody approves it. Nothing is kept; each
 * month is calculated twice, without its days and with them, by the policy in force.
 */
@Service
public class PreviewPayEffect {

    private static final int PART = 500;

    private final SettledByAgency settled;
    private final Policies policies;
    private final GatherPersonMonths gatherPersonMonths;
    private final BusinessClock clock;

    PreviewPayEffect(
            SettledByAgency settled,
            Policies policies,
            GatherPersonMonths gatherPersonMonths,
            BusinessClock clock) {
        this.settled = settled;
        this.policies = policies;
        this.gatherPersonMonths = gatherPersonMonths;
        this.clock = clock;
    }

    /**
     * @param changed all that the incident changes, whole months of everybody
     */
    @Transactional(readOnly = true)
    public PayEffect of(Actor actor, UUID incident, List<IncidentDays.Changed> changed) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return new PayEffect(
                incident,
                months(changed).stream()
                        .flatMap(month -> ofMonth(actor, month, changed))
                        .filter(month -> month.people() > 0)
                        .toList());
    }

    /** By a cut-off a day may count for the month behind its own. */
    private static List<YearMonth> months(List<IncidentDays.Changed> changed) {
        return changed.stream()
                .map(one -> YearMonth.from(one.before().date()))
                .flatMap(month -> Stream.of(month, month.plusMonths(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<PayEffect.OfMonth> ofMonth(
            Actor actor, YearMonth month, List<IncidentDays.Changed> changed) {
        DateRange counted = settled.of(month).attendance();
        Map<PersonId, List<IncidentDays.Changed>> byPerson =
                changed.stream()
                        .filter(one -> counted.includes(one.before().date()))
                        .collect(groupingBy(IncidentDays.Changed::person));
        if (byPerson.isEmpty()) {
            return Stream.empty();
        }
        Policy policy =
                policies.inForceOn(month.atDay(1))
                        .orElseThrow(() -> Refused.notFound("no-policy-in-force", month))
                        .document()
                        .policy();
        LocalDate yesterday = clock.today(actor.agency()).minusDays(1);
        List<PersonId> people = List.copyOf(byPerson.keySet());
        Tally tally = new Tally();
        for (int from = 0; from < people.size(); from += PART) {
            List<PersonId> part = people.subList(from, Math.min(people.size(), from + PART));
            gatherPersonMonths
                    .gather(part, month, yesterday)
                    .values()
                    .forEach(
                            facts ->
                                    tally.add(
                                            facts,
                                            byPerson.getOrDefault(facts.person(), List.of()),
                                            policy));
        }
        return Stream.of(tally.of(month));
    }

    private static final class Tally {

        private int people;
        private int undecided;
        private Rupiah rupiah = Rupiah.ZERO;

        void add(PersonMonth facts, List<IncidentDays.Changed> changed, Policy policy) {
            Statement before =
                    StatementCalculation.of(
                            facts.withDays(days(changed, IncidentDays.Changed::before)), policy);
            Statement after =
                    StatementCalculation.of(
                            facts.withDays(days(changed, IncidentDays.Changed::after)), policy);
            Rupiah more = after.net().minus(before.net());
            if (!more.equals(Rupiah.ZERO)) {
                people++;
                rupiah = rupiah.plus(more);
                undecided += after.complete() ? 0 : 1;
            }
        }

        private static List<PersonMonth.Day> days(
                List<IncidentDays.Changed> changed,
                Function<IncidentDays.Changed, PersonMonth.Day> which) {
            return changed.stream().map(which).toList();
        }

        PayEffect.OfMonth of(YearMonth month) {
            return new PayEffect.OfMonth(month, people, rupiah, undecided);
        }
    }
}
