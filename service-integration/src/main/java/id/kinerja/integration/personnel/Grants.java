package id.kinerja.integration.personnel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roles given in the agency in scope. */
public interface Grants {

    void add(Grant grant);

    /**
     * Whether the person has the same role for the same unit on some of these days. Nobody else
     * gives him one until the end of the transaction.
     */
    boolean holdsAlready(Grant grant);

    Optional<Grant> find(UUID id);

    /** Nobody else changes it until the end of the transaction. */
    Optional<Grant> findForChange(UUID id);

    /** In the order in which they were given, behind the one named. */
    List<Grant> list(@Nullable UUID after, int limit);

    /** One that never held. */
    void remove(UUID id);

    /** Its days as they are now. */
    void update(Grant grant);
}
