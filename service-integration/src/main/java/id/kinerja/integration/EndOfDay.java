package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.attendance.app.MarkEndedDays;
import id.kinerja.integration.attendance.app.MarkEndedShifts;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks at night which days are over, since no event tells that somebody did not come. */
@Configuration(proxyBeanMethods = false)
class EndOfDay {

    private static final Logger LOG = LoggerFactory.getLogger(EndOfDay.class);

    private final OpenAccounts openAccounts;
    private final MarkEndedDays markEndedDays;
    private final MarkEndedShifts markEndedShifts;

    EndOfDay(
            OpenAccounts openAccounts,
            MarkEndedDays markEndedDays,
            MarkEndedShifts markEndedShifts) {
        this.markEndedShifts = markEndedShifts;
        this.openAccounts = openAccounts;
        this.markEndedDays = markEndedDays;
    }

    /**
     * When it is past midnight in the west, it is everywhere; more than once, should one be missed.
     */
    @Scheduled(cron = "${kinerja.attendance.nightly:0 10 1-5 * * *}", zone = "Asia/Jakarta")
    void markEndedDays() {
        openAccounts.agencies().forEach(this::markEndedDaysOf);
    }

    /** A shift may end at any hour; at a quarter of an hour late its day is looked at. */
    @Scheduled(cron = "${kinerja.attendance.shifts:0 */15 * * * *}", zone = "Asia/Jakarta")
    void markEndedShifts() {
        openAccounts.agencies().forEach(this::markEndedShiftsOf);
    }

    private void markEndedShiftsOf(AgencyId agency) {
        try {
            AgencyScope.run(agency, () -> markEndedShifts.mark(agency));
        } catch (RuntimeException fault) {
            // Looked at again at the next turn, from where it was left.
            LOG.error("Shifts of agency {} that are over can't be marked", agency, fault);
        }
    }

    private void markEndedDaysOf(AgencyId agency) {
        try {
            AgencyScope.run(agency, () -> markEndedDays.mark(agency));
        } catch (RuntimeException fault) {
            // It is looked at again within the hour; the agencies behind it go on.
            LOG.error("Days of agency {} that are over can't be marked", agency, fault);
        }
    }
}
