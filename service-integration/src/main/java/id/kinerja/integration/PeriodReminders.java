package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.period.app.RemindOfPeriods;
import id.kinerja.platform.agency.AgencyRounds;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then whether a month is over, since no event tells that time has passed. */
@Configuration(proxyBeanMethods = false)
class PeriodReminders {

    private final AgencyRounds agencies;
    private final RemindOfPeriods remindOfPeriods;

    PeriodReminders(AgenciesAtWork atWork, RemindOfPeriods remindOfPeriods) {
        this.agencies = new AgencyRounds(atWork::all);
        this.remindOfPeriods = remindOfPeriods;
    }

    @Scheduled(fixedDelayString = "${kinerja.periods.pause:1m}")
    void remind() {
        agencies.each(remindOfPeriods::remind);
    }
}
