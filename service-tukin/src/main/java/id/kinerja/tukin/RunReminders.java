package id.kinerja.tukin;

import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.tukin.calendar.RunCalendars;
import id.kinerja.tukin.calendar.app.RemindOfRuns;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then whether a month is to be paid soon, since no event tells that time passes. */
@Configuration(proxyBeanMethods = false)
class RunReminders {

    private final AgencyRounds agencies;
    private final RemindOfRuns remindOfRuns;

    RunReminders(RunCalendars calendars, RemindOfRuns remindOfRuns) {
        this.agencies = new AgencyRounds(calendars::waiting);
        this.remindOfRuns = remindOfRuns;
    }

    @Scheduled(fixedDelayString = "${kinerja.runs.reminders:10m}")
    void remind() {
        agencies.each(remindOfRuns::remind);
    }
}
