package id.kinerja.integration.worklist;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day whose paper and punches contradict one another: he was on leave or out of town, and was
 * seen.
 *
 * @param flag which of the two
 */
public record ContradictedDay(PersonId person, LocalDate date, AttendanceDay.Flag flag) {

    /** Where a list was cut. */
    public record Place(LocalDate date, PersonId person) {}

    /** From the month before on: older months are closed. */
    public static LocalDate shownSince(LocalDate today) {
        return YearMonth.from(today).minusMonths(1).atDay(1);
    }
}
