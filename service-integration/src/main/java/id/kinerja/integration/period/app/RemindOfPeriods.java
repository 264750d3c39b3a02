package id.kinerja.integration.period.app;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks HR to close the month that is over, by the agency's own clock. */
@Service
public class RemindOfPeriods {

    private final PeriodTasks tasks;
    private final BusinessClock clock;

    RemindOfPeriods(PeriodTasks tasks, BusinessClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Called in the scope of the agency. */
    @NotAudited(reason = "Asking for what is to be done decides nothing")
    @Transactional
    public void remind(AgencyId agency) {
        tasks.follow(YearMonth.from(clock.today(agency)).minusMonths(1));
    }
}
