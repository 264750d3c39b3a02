package id.kinerja.integration.period;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The recaps of the agency in scope. */
public interface Recaps {

    /** Keeps those that there weren't, and returns them. */
    List<Recap> publish(List<Recap> recaps);

    Optional<Recap> find(UnitId unit, YearMonth month);

    /** Kept from changes by others until the transaction ends. */
    Optional<Recap> findForChange(UnitId unit, YearMonth month);

    void update(Recap recap);

    /** By unit, behind the one given, of these units. */
    List<Recap> of(YearMonth month, Set<UnitId> units, @Nullable UnitId after, int limit);

    /** Requests about days of the unit's month that wait to be decided. */
    int waitingRequests(UnitId unit, YearMonth month);

    /** SHA-256 of the unit's days of the month, in the form of the period's manifest. */
    String hash(UnitId unit, YearMonth month);

    /** Units of these whose days of the month aren't attested as they stand. */
    Set<UnitId> notAttested(Set<UnitId> units, YearMonth month);

    /** The last day on which somebody of these units may object; empty where none is published. */
    Optional<LocalDate> objectUntil(Set<UnitId> units, YearMonth month);

    /** By person, behind the one given. */
    List<RecapSums> sums(UnitId unit, YearMonth month, @Nullable PersonId after, int limit);
}
