package id.kinerja.tukin.calendar;

import id.kinerja.kernel.AgencyId;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The calendars of the agency in scope, and the runs that they wait for. */
public interface RunCalendars {

    /** Empty where none was ever kept. */
    RunCalendar of(Year year);

    /**
     * In place of the one before; its months without a run are waited for from then on.
     *
     * @param calendar with the revision that the caller has seen
     * @return false where it has another by now
     */
    boolean replace(RunCalendar calendar);

    Optional<PayDay> find(YearMonth month);

    /** Of all agencies, those that wait for runs. */
    List<AgencyId> waiting();

    /** The months without a run that are to be paid by that day, in their order. */
    List<PayDay> awaitedBy(LocalDate day);

    /** The run of the month is there. */
    void opened(YearMonth month);
}
