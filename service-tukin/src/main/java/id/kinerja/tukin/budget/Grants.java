package id.kinerja.tukin.budget;

import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.run.Run;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the approved runs of the agency in scope have granted. */
public interface Grants {

    /** The months whose runs are approved, up to that one, in their order. */
    List<YearMonth> approvedUntil(YearMonth last);

    /** Sums up what a run grants, that is approved at this moment; once. */
    void keep(Run run);

    /**
     * What the people of each of these units were granted, month by month, with those of the units
     * below it that have no ceiling of their own in the year of the last month.
     *
     * <p>A person's month belongs to the unit that its own run kept with it; where that has none of
     * the person, to the unit of his last primary assignment of the month.
     *
     * @param proposed a calculated run that is counted as though it were approved already
     */
    List<UnitMonth> of(
            Collection<UnitId> units, YearMonth first, YearMonth last, @Nullable Run proposed);

    /**
     * What the run of a month has granted the people of a unit.
     *
     * @param granted for whichever months, less what was recovered with it: an overpayment lowers
     *     it once it is given back, not when it is claimed
     * @param whole the part of it that is whole months, paid as usual or later, without differences
     *     and recoveries; of people whose unit the run has left out what they came to, which isn't
     *     counted again with the run that pays it
     * @param waiting what of those nothing is granted yet
     */
    record UnitMonth(UnitId unit, YearMonth month, Rupiah granted, Rupiah whole, Rupiah waiting) {

        /** Where nothing is known of it but that it waits, or has waited. */
        boolean isLeftOut() {
            return granted.equals(Rupiah.ZERO) && !whole.equals(Rupiah.ZERO);
        }
    }
}
