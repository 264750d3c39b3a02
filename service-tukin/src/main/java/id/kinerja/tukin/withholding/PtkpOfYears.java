package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payee.Ptkp;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which PTKP people are taxed in a year: by the one of its first payment, be another one told
 * since, until a second person has confirmed a change.
 */
public interface PtkpOfYears {

    /** Of whom none was ever taxed by one there is none. */
    Map<PersonId, Ptkp> of(Year year, Collection<PersonId> people);

    /** That a run has taxed people by; where one of the year is known it stays. */
    void fix(Year year, Map<PersonId, Ptkp> taxed);

    /** False where one of the person and the year waits already. */
    boolean give(PtkpChange change);

    /** Nobody else decides it until the transaction ends. */
    Optional<PtkpChange> findForChange(PtkpChangeId id);

    /** From then on the year, and those after it, are taxed so. */
    void confirm(PtkpChange change, PersonId by);

    void reject(PtkpChange change, String reason, PersonId by);

    /**
     * The last given first.
     *
     * @param state absent for all
     */
    List<PtkpChange> list(
            PtkpChange.@Nullable State state, @Nullable PtkpChangeId before, int limit);
}
