package id.kinerja.tukin.run;

import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import java.util.List;

/** What units are granted in a year, watched run by run; it holds up nothing. */
public interface BudgetWatch {

    /**
     * What an approver should know before he signs: the units whose ceilings are exceeded, or will
     * be, once a calculated run is approved.
     */
    List<BudgetWarning> warnings(Run run);

    /** The run is approved at this moment. */
    void approved(Run run);

    /**
     * @param granted in the year, the run included
     * @param forecast to the end of the year
     */
    record BudgetWarning(
            UnitId unit, Rupiah ceiling, Rupiah granted, Rupiah forecast, BudgetExcess exceeds) {}
}
