package id.kinerja.tukin.calendar.app;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.audit.NotAudited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for runs whose days of payment are near. */
@Service
public class RemindOfRuns {

    private final AwaitedRunTasks tasks;

    RemindOfRuns(AwaitedRunTasks tasks) {
        this.tasks = tasks;
    }

    /** Called in the scope of the agency. */
    @NotAudited(reason = "Asking for what is to be done decides nothing")
    @Transactional
    public void remind(AgencyId agency) {
        tasks.ask(agency);
    }
}
