package id.kinerja.integration.worklist;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A day at which somebody should look twice: he was on leave or out of town and was seen, where he
 * punched is in doubt, or when he did is impossible and counted for nothing.
 *
 * @param flags what makes it doubtful
 */
public record DoubtfulDay(PersonId person, LocalDate date, List<AttendanceDay.Flag> flags) {

    public DoubtfulDay {
        flags = List.copyOf(flags);
    }

    /** Where a list was cut. */
    public record Place(LocalDate date, PersonId person) {}

    /** From the month before on: older months are closed. */
    public static LocalDate shownSince(LocalDate today) {
        return YearMonth.from(today).minusMonths(1).atDay(1);
    }
}
