package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose tax was taken month by month in a year without the year being settled after it, such as of
 * whom December is held and paid later. Until December is paid that is everybody who serves.
 */
public interface UnsettledYears {

    /**
     * By person.
     *
     * @param after the last one of the page before
     */
    List<Unsettled> of(Year year, @Nullable PersonId after, int limit);

    /**
     * @param gross what he was paid here in months that were taxed so
     * @param tax what was withheld of it here
     * @param lastPaidOn the day on which the last one was locked
     */
    record Unsettled(PersonId person, Rupiah gross, Rupiah tax, LocalDate lastPaidOn) {}
}
