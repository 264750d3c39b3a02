package id.kinerja.integration.overtime;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** What orders of closed months came to, in the agency in scope. */
public interface OvertimeHours {

    /**
     * @param hours whole hours of one order during which he was seen to be there, 1 and more
     */
    record Worked(PersonId person, LocalDate date, int hours) {}

    /**
     * Of orders that begin on days of these units' closed month, of those whose primary place was
     * there then.
     */
    List<Worked> of(Set<UnitId> units, YearMonth month);

    /**
     * Whether hours may still come of one of these orders.
     *
     * @param now local to the site
     */
    boolean arePending(Set<UnitId> units, YearMonth month, LocalDateTime now);
}
