package id.kinerja.integration.attendance;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Days that a fact has touched and that wait to be resolved again. */
public interface StaleDays {

    /** One person's day. */
    record Day(PersonId person, LocalDate date) {}

    /** That somebody has another place than before on these days, or none. */
    record Placed(PersonId person, DateRange during) {}

    /**
     * Days of which a fact such as a punch has come in. The day before is marked too where a shift
     * of a roster, or an order to stay, runs into the one named, and the day behind where a shift
     * begins right after it: the punch may belong to theirs.
     */
    void add(List<Day> days);

    /** These days as far as they are employed; one that is still to come only as below. */
    void addDue(List<Day> days, LocalDate today);

    /** Every day of one person within the range, which has an end. */
    void addOf(PersonId person, DateRange during);

    /** Every employed person's days of the range. */
    void addAll(LocalDate from, LocalDate to);

    /**
     * As {@link #addAll(LocalDate, LocalDate)}, but none whose shift by a roster isn't over yet.
     */
    void addEnded(LocalDate from, LocalDate to, Instant now);

    /** The days of rosters whose shift ran past midnight and ended in this time. */
    void addOfEndedShifts(Instant after, Instant until);

    /**
     * Every employed person's day on each of these dates; of a day that is still to come only where
     * it was resolved ahead of its time, or waits to be.
     */
    void addAll(Collection<LocalDate> dates, LocalDate today);

    /**
     * As {@link #addAll(Collection, LocalDate)}, but only of those who have their place in the unit
     * or below it on the date.
     */
    void addBelow(UnitId unit, Collection<LocalDate> dates, LocalDate today);

    /**
     * The days of a past, which has an end, on which these people served, and somebody of the
     * agency has a resolved one.
     */
    void addWhereOthersHaveTheirs(List<Placed> placed, DateRange past);

    /**
     * The days since that day of which something is kept of these people, resolved ahead of their
     * time too, or is being resolved at this moment.
     */
    void addKept(List<Placed> placed, LocalDate since);

    /** Whether one was marked that long ago, of those that weren't set aside. */
    boolean waitFor(Duration time);

    /**
     * Takes some of them off the list, those that were marked first, to be resolved in the same
     * transaction; none that was set aside, and none of people whose days somebody else resolves.
     */
    List<Day> take(int limit);

    /** Those that were marked first; nobody is kept from taking them meanwhile. */
    List<Day> waiting(int limit);

    /** Takes these off the list, as far as they still wait. */
    List<Day> take(List<Day> days);

    /**
     * It goes on waiting, and is taken no more until it is marked again, or {@link #tryStuckAgain}.
     *
     * @param because the kind of fault
     */
    void setAside(Day day, String because);

    /** Those that were set aside before that moment are taken again. */
    void tryStuckAgain(Instant before);
}
