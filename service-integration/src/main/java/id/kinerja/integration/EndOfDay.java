package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.attendance.app.MarkEndedDays;
import id.kinerja.integration.attendance.app.MarkEndedShifts;
import id.kinerja.platform.agency.AgencyRounds;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks at night which days are over, since no event tells that somebody did not come. */
@Configuration(proxyBeanMethods = false)
class EndOfDay {

    private final AgencyRounds agencies;
    private final MarkEndedDays markEndedDays;
    private final MarkEndedShifts markEndedShifts;

    EndOfDay(AgenciesAtWork atWork, MarkEndedDays markEndedDays, MarkEndedShifts markEndedShifts) {
        this.agencies = new AgencyRounds(atWork::all);
        this.markEndedDays = markEndedDays;
        this.markEndedShifts = markEndedShifts;
    }

    /**
     * When it is past midnight in the west, it is everywhere; more than once, should one be missed.
     */
    @Scheduled(cron = "${kinerja.attendance.nightly:0 10 1-5 * * *}", zone = "Asia/Jakarta")
    void markEndedDays() {
        agencies.each(markEndedDays::mark);
    }

    /** A shift may end at any hour; at a quarter of an hour late its day is looked at. */
    @Scheduled(cron = "${kinerja.attendance.shifts:0 */15 * * * *}", zone = "Asia/Jakarta")
    void markEndedShifts() {
        agencies.each(markEndedShifts::mark);
    }
}
