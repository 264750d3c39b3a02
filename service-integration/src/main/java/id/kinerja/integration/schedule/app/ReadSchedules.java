package id.kinerja.integration.schedule.app;

import id.kinerja.integration.schedule.WorkSchedule;
import id.kinerja.integration.schedule.WorkSchedules;
import id.kinerja.kernel.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schedules, for everybody of the agency. */
@Service
public class ReadSchedules {

    private final WorkSchedules schedules;

    ReadSchedules(WorkSchedules schedules) {
        this.schedules = schedules;
    }

    @Transactional(readOnly = true)
    public WorkSchedule read(String code) {
        return schedules.find(code).orElseThrow(() -> Refused.notFound("schedule-unknown"));
    }

    @Transactional(readOnly = true)
    public List<WorkSchedule> list(@Nullable String afterCode, int limit) {
        return schedules.list(afterCode, limit);
    }
}
