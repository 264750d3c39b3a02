package id.kinerja.tukin.payment.app;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By which satker people are paid: who has left since, from where he worked. */
@Component
public class FindSatkers {

    private final Directory directory;

    FindSatkers(Directory directory) {
        this.directory = directory;
    }

    /** The satker of the last unit of each of them; of whom none is known there is nobody. */
    public Map<PersonId, String> of(Set<PersonId> people, DateRange during) {
        Map<PersonId, UnitId> units = lastUnits(people, during);
        Map<UnitId, String> codes = codes(units.values());
        Map<PersonId, String> satkers = new HashMap<>();
        units.forEach(
                (person, unit) -> {
                    String code = codes.get(unit);
                    if (code != null) {
                        satkers.put(person, code);
                    }
                });
        return satkers;
    }

    /** Where each of them held a primary assignment last. */
    private Map<PersonId, UnitId> lastUnits(Set<PersonId> people, DateRange during) {
        Map<PersonId, UnitId> units = new HashMap<>();
        directory
                .assignments(people, during)
                .forEach(
                        (person, held) ->
                                held.stream()
                                        .filter(Assignment::primary)
                                        .max(Comparator.comparing(one -> one.during().from()))
                                        .ifPresent(last -> units.put(person, last.unit())));
        return units;
    }

    /** Of each unit, or of the next one above it that the treasury knows. */
    Map<UnitId, String> codes(Collection<UnitId> units) {
        return directory.satkers(Set.copyOf(units));
    }
}
