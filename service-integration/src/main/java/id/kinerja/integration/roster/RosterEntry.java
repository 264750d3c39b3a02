package id.kinerja.integration.roster;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One shift of one person, with the hours that the shift had when this was written. */
public record RosterEntry(
        PersonId person,
        LocalDate date,
        String shiftCode,
        LocalDateTime start,
        LocalDateTime end,
        int breakMinutes,
        boolean onCall) {

    static RosterEntry of(PersonId person, LocalDate date, Shift shift) {
        return new RosterEntry(
                person,
                date,
                shift.code(),
                shift.startOn(date),
                shift.endOn(date),
                shift.breakMinutes(),
                shift.onCall());
    }

    Turn turn() {
        return new Turn(start, end, onCall);
    }
}
