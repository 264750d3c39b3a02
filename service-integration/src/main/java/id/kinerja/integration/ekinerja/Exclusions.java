package id.kinerja.integration.ekinerja;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of whom nothing is awaited in e-Kinerja, in the agency in scope. */
public interface Exclusions {

    Exclusion exclude(
            PersonId person,
            Exclusion.Reason reason,
            LocalDate from,
            @Nullable LocalDate to,
            PersonId by);

    /**
     * Whether he is excluded on one of these days; nobody else excludes him until the end of the
     * transaction.
     */
    boolean overlaps(PersonId person, LocalDate from, @Nullable LocalDate to);

    Optional<Exclusion> find(Exclusion.Id id);

    Optional<Exclusion> findForChange(Exclusion.Id id);

    Exclusion end(Exclusion exclusion, LocalDate lastDay);

    /** The latest first. */
    List<Exclusion> list(@Nullable PersonId person, Exclusion.@Nullable Id before, int limit);
}
