package id.kinerja.integration.attendance;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Days that a fact has touched and that wait to be resolved again. */
public interface StaleDays {

    /** One person's day. */
    record Day(PersonId person, LocalDate date) {}

    /** That somebody has another place than before on these days, or none. */
    record Placed(PersonId person, DateRange during) {}

    void add(List<Day> days);

    /** Every day of one person within the range, which has an end. */
    void addOf(PersonId person, DateRange during);

    /** Every employed person's days of the range. */
    void addAll(LocalDate from, LocalDate to);

    /**
     * Every employed person's day on each of these dates; of a day that is still to come only where
     * it was resolved ahead of its time, or waits to be.
     */
    void addAll(Collection<LocalDate> dates, LocalDate today);

    /**
     * The days of a past, which has an end, on which these people served, and somebody of the
     * agency has a resolved one.
     */
    void addWhereOthersHaveTheirs(List<Placed> placed, DateRange past);

    /** The days of a past, which has an end, that these people have resolved ones for. */
    void addKept(List<Placed> placed, DateRange past);

    /** Takes some of them off the list, to be resolved in the same transaction. */
    List<Day> take(int limit);
}
