package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The places that people of the agency in scope hold. Whoever changes one has its person from
 * {@link Register#findForChange} first.
 */
public interface Assignments {

    void add(List<Assignment> assignments);

    Optional<Assignment> find(AssignmentId assignment);

    /** All that these people hold or held, each person's in the order in which they begin. */
    List<Assignment> of(Collection<PersonId> people);

    /**
     * Whom the register says this one assesses in some place on that day or after it, though he may
     * give way to another.
     */
    Set<PersonId> assessedBy(PersonId assessor, LocalDate since);

    /** Keeps until when they are held, what they are called, and under whom they are held. */
    void update(List<Assignment> assignments);

    /** Takes a place away that never was. */
    void remove(AssignmentId assignment);
}
