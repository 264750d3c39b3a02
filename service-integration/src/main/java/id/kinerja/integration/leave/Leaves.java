package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leaves of the agency in scope. */
public interface Leaves {

    /** Where a list was cut; the latest leave comes first. */
    record Place(LocalDate from, LeaveId id) {}

    /** False where the person has another leave on one of these days. */
    boolean add(Leave leave);

    /** What stands in the way of a leave on these days. */
    Optional<Leave> overlapping(PersonId person, DateRange during);

    /** Whether it was recorded by the same decree before, and called off since. */
    boolean wasCalledOff(Leave leave);

    /** Kept from changes by others until the transaction ends. */
    Optional<Leave> findForChange(LeaveId id);

    Optional<Leave> find(LeaveId id);

    void update(Leave leave);

    /** All of a person that hold, in no order. */
    List<Leave> approvedOf(PersonId person);

    List<Leave> of(PersonId person, @Nullable Place after, int limit);
}
