package id.kinerja.integration.elsewhere;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decrees of work elsewhere of the agency in scope. */
public interface ElsewhereDecrees {

    /** Where a list was cut; the latest comes first. */
    record Place(LocalDate from, ElsewhereDecreeId id) {}

    /** False where the same document holds for the same unit already. */
    boolean add(ElsewhereDecree decree);

    Optional<ElsewhereDecree> find(ElsewhereDecreeId id);

    /** Kept from changes by others until the transaction ends. */
    Optional<ElsewhereDecree> findForChange(ElsewhereDecreeId id);

    void update(ElsewhereDecree decree);

    List<ElsewhereDecree> list(@Nullable Place after, int limit);
}
