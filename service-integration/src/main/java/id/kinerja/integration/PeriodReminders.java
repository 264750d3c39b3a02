package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.period.app.RemindOfPeriods;
import id.kinerja.platform.agency.AgencyScope;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then whether a month is over, since no event tells that time has passed. */
@Configuration(proxyBeanMethods = false)
class PeriodReminders {

    private final OpenAccounts openAccounts;
    private final RemindOfPeriods remindOfPeriods;

    PeriodReminders(OpenAccounts openAccounts, RemindOfPeriods remindOfPeriods) {
        this.openAccounts = openAccounts;
        this.remindOfPeriods = remindOfPeriods;
    }

    @Scheduled(fixedDelayString = "${kinerja.periods.pause:1m}")
    void remind() {
        openAccounts
                .agencies()
                .forEach(agency -> AgencyScope.run(agency, () -> remindOfPeriods.remind(agency)));
    }
}
