package id.kinerja.integration.period.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.integration.attendance.AttestedMonths;
import id.kinerja.integration.period.AttestedDays;
import id.kinerja.integration.period.Recap;
import id.kinerja.integration.personnel.UnitHeads;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the head of a unit again once a day that he has attested has changed. */
@Component
class ReopenAttestations implements AttestedMonths {

    private final AttestedDays attestedDays;
    private final UnitHeads heads;
    private final RecapTasks tasks;
    private final BusinessClock clock;

    ReopenAttestations(
            AttestedDays attestedDays, UnitHeads heads, RecapTasks tasks, BusinessClock clock) {
        this.attestedDays = attestedDays;
        this.heads = heads;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void changed(AgencyId agency, List<AttendanceDays.Kept> days) {
        if (days.isEmpty()) {
            return;
        }
        List<Recap> touched = attestedDays.recapsOf(days);
        if (touched.isEmpty()) {
            return;
        }
        Map<UnitId, PersonId> leading =
                heads.of(touched.stream().map(Recap::unit).collect(toSet()), clock.today(agency));
        tasks.reopen(RecapTasks.ForHead.of(touched, leading));
    }
}
