package id.kinerja.tukin.statement.app;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.ExtraStatus;
import id.kinerja.tukin.statement.ExtraFacts;
import id.kinerja.tukin.statement.PersonMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        YearMonth ofDay = YearMonth.from(rule.inServiceOn());
        Map<PersonId, PersonMonth> service =
                ofDay.equals(rule.reference())
                        ? reference
                        : gatherPersonMonths.gather(people, ofDay);
        Map<PersonId, PersonMonth> gathered = new HashMap<>();
        reference.forEach(
                (person, facts) ->
                        gathered.put(
                                person,
                                facts.paying(
                                        new ExtraFacts(
                                                rule.pay(),
                                                Optional.ofNullable(service.get(person))
                                                        .flatMap(
                                                                month ->
                                                                        serving(
                                                                                month,
                                                                                rule.inServiceOn()))
                                                        .orElse(null)))));
        return gathered;
    }

    private static Optional<ExtraStatus> serving(PersonMonth month, LocalDate day) {
        return month.placeOn(day).map(place -> ExtraStatus.of(place.cpns(), place.as()));
    }
}
