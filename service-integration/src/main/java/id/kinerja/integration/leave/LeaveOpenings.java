package id.kinerja.integration.leave;

import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Optional;

/** What HR has entered of years of annual leave, in the agency in scope. */
public interface LeaveOpenings {

    Optional<LeaveOpening> find(PersonId person, int year);

    List<LeaveOpening> of(PersonId person);

    /** Keeps it in place of what was there; false where that isn't of the revision before it. */
    boolean replace(LeaveOpening opening);
}
