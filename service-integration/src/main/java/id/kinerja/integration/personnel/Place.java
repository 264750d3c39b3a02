package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;

/** Where somebody is placed, and for how long. */
record Place(
        PersonId person, UnitId unit, String positionCode, Penugasan penugasan, DateRange during) {

    static Place of(Assignment held) {
        return new Place(
                held.person(), held.unit(), held.positionCode(), held.penugasan(), held.during());
    }

    /** Nobody is placed definitively twice at a time, nor twice in one position. */
    boolean clashesWith(Place other) {
        boolean both = penugasan == Penugasan.DEFINITIF && other.penugasan == Penugasan.DEFINITIF;
        return person.equals(other.person)
                && (both || isSamePositionAs(other))
                && during.overlaps(other.during);
    }

    /** Whether it is one place, of which only the end may be known otherwise. */
    boolean beginsAs(Place other) {
        return isSamePositionAs(other) && during.from().equals(other.during.from());
    }

    private boolean isSamePositionAs(Place other) {
        return penugasan == other.penugasan
                && unit.equals(other.unit)
                && positionCode.equals(other.positionCode);
    }
}
