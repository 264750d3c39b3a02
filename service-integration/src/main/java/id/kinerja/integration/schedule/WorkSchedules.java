package id.kinerja.integration.schedule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schedules of the agency in scope; that of the republic can be read among them. */
public interface WorkSchedules {

    Optional<WorkSchedule> find(String code);

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<WorkSchedule> findForChange(String code);

    /** By code, behind the one given. */
    List<WorkSchedule> list(@Nullable String afterCode, int limit);

    /** Keeps it in place of what was there; false where its revision isn't the one seen. */
    boolean replace(WorkSchedule schedule);
}
