package id.kinerja.tukin.budget;

import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a unit may be granted in a year at most (pagu), with those of all units below
 * it that have none of their own.
 *
 * @param amount absent where none is given, or it was taken back
 * @param revision 0 where none was ever given; grows with every change
 */
public record Ceiling(Year year, UnitId unit, @Nullable Rupiah amount, long revision) {

    public static Ceiling none(Year year, UnitId unit) {
        return new Ceiling(year, unit, null, 0);
    }

    public Ceiling next() {
        return new Ceiling(year, unit, amount, revision + 1);
    }
}
