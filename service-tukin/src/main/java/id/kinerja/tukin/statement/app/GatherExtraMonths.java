package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.ExtraStatus;
import id.kinerja.tukin.statement.ExtraFacts;
import id.kinerja.tukin.statement.PersonMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that decides what is paid once in a year, as it is known now. */
@Component
public class GatherExtraMonths {

    private final GatherPersonMonths gatherPersonMonths;

    GatherExtraMonths(GatherPersonMonths gatherPersonMonths) {
        this.gatherPersonMonths = gatherPersonMonths;
    }

    /** Of those whom the directory knows: the month that it is made of, and the day that counts. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonMonth> gather(Collection<PersonId> people, ExtraMonth rule) {
        Map<PersonId, PersonMonth> reference = gatherPersonMonths.gather(people, rule.reference());
        return inService(people, rule, reference).of(reference);
    }

    /** The same of those who held a primary position in that month, with where it belongs. */
    @Transactional(readOnly = true)
    public List<PlacedMonth> gatherPlaced(List<PersonId> people, ExtraMonth rule) {
        List<PlacedMonth> placed =
                gatherPersonMonths.gatherPlaced(people, rule.reference(), LocalDate.MAX);
        Map<PersonId, PersonMonth> reference =
                placed.stream().map(PlacedMonth::facts).collect(byPerson());
        InService inService = inService(people, rule, reference);
        return placed.stream()
                .map(one -> new PlacedMonth(one.stays(), inService.of(one.facts())))
                .toList();
    }

    private InService inService(
            Collection<PersonId> people, ExtraMonth rule, Map<PersonId, PersonMonth> reference) {
        YearMonth ofDay = YearMonth.from(rule.inServiceOn());
        return new InService(
                rule,
                ofDay.equals(rule.reference())
                        ? reference
                        : gatherPersonMonths.gather(people, ofDay));
    }

    /**
     * @param months in which the day lies that one must be in service on
     */
    private record InService(ExtraMonth rule, Map<PersonId, PersonMonth> months) {

        Map<PersonId, PersonMonth> of(Map<PersonId, PersonMonth> reference) {
            return reference.values().stream().map(this::of).collect(byPerson());
        }

        PersonMonth of(PersonMonth reference) {
            return reference.paying(
                    new ExtraFacts(
                            rule.pay(),
                            Optional.ofNullable(months.get(reference.person()))
                                    .flatMap(month -> serving(month, rule.inServiceOn()))
                                    .orElse(null)));
        }
    }

    private static Collector<PersonMonth, ?, Map<PersonId, PersonMonth>> byPerson() {
        return toMap(PersonMonth::person, Function.identity());
    }

    private static Optional<ExtraStatus> serving(PersonMonth month, LocalDate day) {
        return month.placeOn(day).map(place -> ExtraStatus.of(place.cpns(), place.as()));
    }
}
