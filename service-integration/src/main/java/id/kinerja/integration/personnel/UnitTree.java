package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;

/** Under which unit each one of the agency in scope stands, on which days. */
public interface UnitTree {

    /** Nobody else changes a unit, or places anybody in one, before the transaction ends. */
    void holdForChange();

    /** Units stay as they are until the transaction ends. */
    void hold();

    /** The days without any are those at the top. */
    Timeline<UnitId> parentsOf(UnitId unit);

    void keep(UnitId unit, Timeline<UnitId> parents);

    /** Whether the one stands below the other, or is the same, on some day since then. */
    boolean isBelow(UnitId unit, UnitId above, LocalDate since);

    /** The definitive places in the unit and below it on these days. */
    List<ChangedPast.Changed> placedBelow(UnitId unit, DateRange days);

    /** How many people have a place in it behind that day. */
    int peopleIn(UnitId unit, LocalDate behind);

    /** How many units stand directly below it behind that day. */
    int unitsBelow(UnitId unit, LocalDate behind);

    /** Those that stand under another one that day than is kept as today's. */
    List<UnitId> toTakeUp(LocalDate today);
}
