package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Who leads which unit. */
public interface UnitLeaders {

    /**
     * Who leads the unit on that day, or else the nearest unit above it that somebody leads; not
     * somebody himself. Of several the definitive one, before a Plt, before a Plh.
     */
    Optional<PersonId> above(PersonId person, UnitId unit, LocalDate day);

    /**
     * As {@link #above(PersonId, UnitId, LocalDate)} for many places at once, by their first days.
     *
     * @param ofFile who leads too, though his place may not be kept yet
     */
    Map<AssignmentId, PersonId> above(Collection<Assignment> places, Collection<HeadOfFile> ofFile);

    /** Whether he leads the unit on that day, or one above it. */
    boolean leads(PersonId person, UnitId unit, LocalDate day);
}
