package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The days on which people have left ({@link ServiceStatus#endsService}): on them somebody decides
 * about nobody, in nobody's name.
 */
public interface DaysAfterService {

    /** None for whoever has never left. */
    Map<PersonId, List<DateRange>> of(Collection<PersonId> people);

    default boolean hasLeft(PersonId person, LocalDate day) {
        return of(List.of(person)).getOrDefault(person, List.of()).stream()
                .anyMatch(days -> days.includes(day));
    }
}
