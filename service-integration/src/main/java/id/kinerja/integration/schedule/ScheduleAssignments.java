package id.kinerja.integration.schedule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who goes by which schedule, in the agency in scope. */
public interface ScheduleAssignments {

    /** False where another one is for the same on some of these days. */
    boolean add(ScheduleAssignment assignment);

    Optional<ScheduleAssignment> find(UUID id);

    Optional<ScheduleAssignment> findForChange(UUID id);

    /** False where it would run into the next one. */
    boolean end(ScheduleAssignment ended);

    /** In the order in which they were made, behind the one given. */
    List<ScheduleAssignment> list(@Nullable UUID after, int limit);
}
