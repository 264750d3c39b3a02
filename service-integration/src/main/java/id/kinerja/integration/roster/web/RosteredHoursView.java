package id.kinerja.integration.roster.web;

import id.kinerja.integration.roster.DutyBalance;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.integration.roster.app.ReadRosters;
import id.kinerja.kernel.PersonId;

/**
 * What somebody's month by a roster comes to; minutes are without breaks.
 *
 * @param onCallMinutes for which he only has to be at hand; they are no minutes of work
 * @param owedMinutes by his schedule or contract, or by Perpres 21/2023, on those days
 * @param balance of his minutes and those he owes, within what the agency tolerates
 */
record RosteredHoursView(
        PersonId personId,
        int shifts,
        long minutes,
        int onCallShifts,
        long onCallMinutes,
        int owedMinutes,
        DutyBalance balance) {

    static RosteredHoursView of(ReadRosters.Standing standing) {
        Rosters.Hours hours = standing.hours();
        return new RosteredHoursView(
                hours.person(),
                hours.shifts(),
                hours.minutes(),
                hours.onCallShifts(),
                hours.onCallMinutes(),
                standing.owed(),
                standing.balance());
    }
}
