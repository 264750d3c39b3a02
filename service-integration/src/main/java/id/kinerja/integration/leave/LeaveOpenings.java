package id.kinerja.integration.leave;

import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What HR has entered of years of annual leave, in the agency in scope. */
public interface LeaveOpenings {

    Optional<LeaveOpening> find(PersonId person, int year);

    List<LeaveOpening> of(PersonId person);

    List<LeaveOpening> of(Collection<PersonId> people);

    /** Of years of which nothing was entered. */
    void addAll(List<LeaveOpening> openings);

    /** Keeps it in place of what was there; false where that isn't of the revision before it. */
    boolean replace(LeaveOpening opening);
}
