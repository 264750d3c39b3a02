package id.kinerja.integration.period.app;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks HR to close the month that is over, by the agency's own clock. */
@Service
public class RemindOfPeriods {

    private final PeriodTasks tasks;
    private final BusinessClock clock;
    private final AttendanceMonths months;

    RemindOfPeriods(PeriodTasks tasks, BusinessClock clock, AttendanceMonths months) {
        this.months = months;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Called in the scope of the agency. */
    @NotAudited(reason = "Asking for what is to be done decides nothing")
    @Transactional
    public void remind(AgencyId agency) {
        tasks.follow(months.monthOf(clock.today(agency)).minusMonths(1));
    }
}
