package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the register knows of those whom some rows of a file speak of.
 *
 * @param people by number
 * @param officials who assess without a number, by name
 * @param leaving those of these people of whom it knows when they leave
 * @param placed where these people are already
 */
public record KnownPersonnel(
        Map<Nip, PersonId> people,
        Map<String, PersonId> officials,
        Set<PersonId> leaving,
        List<Placed> placed) {

    /** A place that somebody holds already. */
    public record Placed(
            PersonId person,
            UnitId unit,
            String positionCode,
            Penugasan penugasan,
            DateRange during) {

        /** Nobody is placed definitively twice at a time, nor twice in one position. */
        boolean clashesWith(Placed other) {
            boolean both =
                    penugasan == Penugasan.DEFINITIF && other.penugasan == Penugasan.DEFINITIF;
            boolean same =
                    penugasan == other.penugasan
                            && unit.equals(other.unit)
                            && positionCode.equals(other.positionCode);
            return person.equals(other.person) && (both || same) && during.overlaps(other.during);
        }
    }

    public KnownPersonnel {
        people = Map.copyOf(people);
        officials = Map.copyOf(officials);
        leaving = Set.copyOf(leaving);
        placed = List.copyOf(placed);
    }
}
