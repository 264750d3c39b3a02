package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;

/** What people of the agency in scope held before anything was recorded here. */
public interface PastPositions {

    /** In the order in which they began. */
    List<PastPosition> of(Collection<PersonId> people);

    void addAll(List<PastPosition> positions);
}
