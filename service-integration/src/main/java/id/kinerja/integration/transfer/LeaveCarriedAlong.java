package id.kinerja.integration.transfer;

import id.kinerja.integration.leave.AnnualBalance;
import id.kinerja.integration.leave.LeaveOpening;
import id.kinerja.kernel.PersonId;

/**
 * Annual leave belongs to the service of whoever has it, not to an agency: of a year there is left
 * what was left at the old agency (PP 11/2017 Ps 311-314; PP 49/2018 Ps 76-93).
 */
public final class LeaveCarriedAlong {

    public static final String ARTICLE = "PP 11/2017 Ps 311-314; PP 49/2018 Ps 76-93";

    private LeaveCarriedAlong() {}

    /**
     * What is to be entered here so that the same is left. What came over is never more than the
     * law lets come over; of one who comes back, days that were recorded here before count once;
     * and a right that the year didn't have there, such as after a cuti besar, it hasn't here.
     *
     * @param here as the year is computed here, with what was entered before
     * @param before what was entered here of the year before
     * @param mostCarried by the law that holds here
     */
    public static LeaveOpening opening(
            PersonId person,
            TransferPackage.AnnualLeave there,
            AnnualBalance here,
            LeaveOpening before,
            int mostCarried,
            String basis) {
        int carried = Math.clamp(there.carried(), 0, mostCarried);
        int recorded = here.used() - before.usedDays();
        int left = there.remaining() - (there.carried() - carried);
        int tooMuch = here.own() + carried + there.added() - recorded - left;
        return new LeaveOpening(
                person,
                there.year(),
                carried,
                there.added() + Math.max(0, -tooMuch),
                Math.max(0, tooMuch),
                basis,
                before.revision());
    }

    /** Whether something would be lost by the law that holds here. */
    static boolean isCapped(TransferPackage.AnnualLeave there, int mostCarried) {
        return there.carried() > mostCarried;
    }
}
