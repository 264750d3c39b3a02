package id.kinerja.integration.leave;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a year of somebody's annual leave.
 *
 * @param entitled whether his years of service are full before it ends
 * @param besar whether a cuti besar began in it
 * @param used working days of annual leave
 * @param deferred working days that the office deferred
 * @param carried what came over into it, where HR has entered that
 * @param added what HR has added, such as cuti bersama that a post couldn't take
 */
public record AnnualYear(
        int year,
        boolean entitled,
        boolean besar,
        int used,
        int deferred,
        @Nullable Integer carried,
        int added) {

    static AnnualYear untouched(int year, boolean entitled) {
        return new AnnualYear(year, entitled, false, 0, 0, null, 0);
    }

    AnnualYear using(int workingDays) {
        return new AnnualYear(year, entitled, besar, used + workingDays, deferred, carried, added);
    }

    AnnualYear ofBesar() {
        return new AnnualYear(year, entitled, true, used, deferred, carried, added);
    }
}
