package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.RunId;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose tax was taken month by month in a year without the year being settled by a payment in it,
 * such as of whom December is held and paid later: the first run that pays them in the next year
 * settles it. Until December is paid that is everybody who serves.
 */
public interface UnsettledYears {

    /**
     * By person.
     *
     * @param after the last one of the page before
     */
    List<Unsettled> of(Year year, @Nullable PersonId after, int limit);

    /**
     * Those of these people of whom something is open, and what they owe where the year is settled
     * but not all of it taken.
     */
    Map<PersonId, Optional<OldYear.Owed>> among(Year year, Collection<PersonId> people);

    /** That a run settles of each; of a person and a year once. */
    void settle(RunId run, Map<PersonId, YearSettlement> settled);

    /**
     * @param gross what he was paid here in months that were taxed so
     * @param tax what was withheld of it here
     * @param lastPaidOn the day on which the last one was locked
     * @param owed where a run has settled it that couldn't take all
     */
    record Unsettled(
            PersonId person,
            Rupiah gross,
            Rupiah tax,
            LocalDate lastPaidOn,
            OldYear.@Nullable Owed owed) {}
}
