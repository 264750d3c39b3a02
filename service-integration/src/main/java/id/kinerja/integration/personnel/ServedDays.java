package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** On which days people serve, by the register as it is today. */
public interface ServedDays {

    /** Everybody who is asked for is in the answer, be it without a day. */
    Map<PersonId, List<DateRange>> of(Set<PersonId> people);

    /** Whether one of these days is in one of those times. */
    static boolean includes(List<DateRange> served, LocalDate day) {
        return served.stream().anyMatch(range -> range.includes(day));
    }
}
