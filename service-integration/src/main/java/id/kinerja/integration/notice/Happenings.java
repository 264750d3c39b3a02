package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What has come to pass in the agency in scope without anybody doing it. */
public interface Happenings {

    /** Somebody, and a day that matters for him. */
    record OnDay(PersonId person, LocalDate day) {}

    /** Somebody's month in a unit. */
    record InMonth(PersonId person, UnitId unit, YearMonth month) {}

    /** Working days from one until before another that were the second absent ones in a row. */
    List<OnDay> secondDaysAbsent(LocalDate from, LocalDate before);

    /** PPPK whose last place ends on one of these days. */
    List<OnDay> contractsEnding(LocalDate from, LocalDate to);

    /** Those in whose month this is the last day of the masa sanggah. */
    List<InMonth> objectionsEndingOn(LocalDate day);

    /**
     * Superiors of that day who have open tasks of their own or unread notices, and how many.
     *
     * @param day on which somebody assesses others, or leads a unit
     */
    Map<PersonId, Long> waitingForSuperiors(LocalDate day);

    /** Those who have days of the month in the unit. */
    List<PersonId> people(UnitId unit, YearMonth month);
}
