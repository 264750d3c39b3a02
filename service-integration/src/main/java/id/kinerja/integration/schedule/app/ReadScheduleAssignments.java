package id.kinerja.integration.schedule.app;

import id.kinerja.integration.schedule.ScheduleAssignment;
import id.kinerja.integration.schedule.ScheduleAssignments;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who goes by which schedule, for those who say so and those who look after them. */
@Service
public class ReadScheduleAssignments {

    private final ScheduleOffice office;
    private final ScheduleAssignments assignments;

    ReadScheduleAssignments(ScheduleOffice office, ScheduleAssignments assignments) {
        this.office = office;
        this.assignments = assignments;
    }

    @Transactional(readOnly = true)
    public List<ScheduleAssignment> list(Actor actor, @Nullable UUID after, int limit) {
        office.requireReader(actor);
        return assignments.list(after, limit);
    }

    @Transactional(readOnly = true)
    public ScheduleAssignment read(Actor actor, UUID id) {
        office.requireReader(actor);
        return assignments
                .find(id)
                .orElseThrow(() -> Refused.notFound("schedule-assignment-unknown"));
    }
}
