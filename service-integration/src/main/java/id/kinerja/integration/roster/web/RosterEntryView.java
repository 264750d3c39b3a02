package id.kinerja.integration.roster.web;

import id.kinerja.integration.roster.RosterEntry;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A shift of a person as it is shown. */
record RosterEntryView(
        PersonId personId,
        LocalDate date,
        String shiftCode,
        LocalDateTime start,
        LocalDateTime end,
        int breakMinutes,
        boolean onCall) {

    static RosterEntryView of(RosterEntry entry) {
        return new RosterEntryView(
                entry.person(),
                entry.date(),
                entry.shiftCode(),
                entry.start(),
                entry.end(),
                entry.breakMinutes(),
                entry.onCall());
    }
}
