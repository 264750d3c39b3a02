package id.kinerja.evaluation.rating.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Deciding;
import id.kinerja.directory.Directory;
import id.kinerja.evaluation.organisation.RatedUnits;
import id.kinerja.evaluation.rating.Standing;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people stood on their last day in a period: it is that day's pejabat penilai who rates
 * them, also after a move within it.
 */
@Service
public class FindStandings {

    private final Directory directory;
    private final RatedUnits ratedUnits;
    private final BusinessClock clock;

    FindStandings(Directory directory, RatedUnits ratedUnits, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
        this.ratedUnits = ratedUnits;
    }

    /**
     * Of those who held a primary position in the period. Where their pejabat penilai of its end
     * decides nothing about them any more, who is it today does.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, Standing> find(Collection<PersonId> people, RatingPeriod period) {
        DateRange whole = period.days();
        List<Assignment> last =
                directory.assignments(people, whole).values().stream()
                        .flatMap(held -> last(held).stream())
                        .toList();
        Set<UnitId> units = last.stream().map(Assignment::unit).collect(toSet());
        Map<UnitId, OrganisationRating> rated = ratedUnits.of(units, period);
        Map<UnitId, Set<PersonId>> leaders =
                units.stream()
                        .collect(
                                toMap(
                                        Function.identity(),
                                        unit -> directory.leaders(unit, period.lastDay())));
        Optional<Deciding> deciding =
                last.stream()
                        .findFirst()
                        .map(
                                held ->
                                        Deciding.of(
                                                directory,
                                                people,
                                                whole,
                                                clock.today(held.agency())));
        return last.stream()
                .map(held -> standing(held, whole, deciding.orElseThrow(), rated, leaders))
                .collect(toMap(Standing::person, Function.identity()));
    }

    private static Optional<Assignment> last(List<Assignment> held) {
        return held.stream()
                .filter(Assignment::primary)
                .max(Comparator.comparing(one -> one.during().from()));
    }

    private static Standing standing(
            Assignment held,
            DateRange whole,
            Deciding deciding,
            Map<UnitId, OrganisationRating> rated,
            Map<UnitId, Set<PersonId>> leaders) {
        LocalDate day =
                held.during().intersection(whole).map(DateRange::lastDay).orElse(whole.lastDay());
        return new Standing(
                held.person(),
                held.unit(),
                deciding.on(held, day).orElse(null),
                leaders.getOrDefault(held.unit(), Set.of()).contains(held.person()),
                rated.get(held.unit()));
    }
}
