package id.kinerja.integration.roster;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;

/** A shift of a person as it was sent. */
public record RosterLine(PersonId person, LocalDate date, String shiftCode) {}
