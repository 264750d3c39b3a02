package id.kinerja.integration.attendance;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** The days of closed months that earn uang makan, in the agency in scope. */
public interface EarnedMeals {

    record Day(PersonId person, LocalDate date) {}

    /** As they stood when these units' month was closed; none of a unit whose month isn't. */
    List<Day> of(Set<UnitId> units, YearMonth month);
}
