package id.kinerja.tukin.statement.messaging;

import id.kinerja.directory.DirectoryObserver.Changed;
import id.kinerja.directory.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.RatingLag;
import id.kinerja.tukin.statement.app.PaidService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a corrected beginning of service decides beside the days between: whether somebody was new
 * in the days that a later month is rated by, and how long he has served by the day that THR goes
 * by.
 */
final class ServiceBeginnings {

    private ServiceBeginnings() {}

    /**
     * @param moved the days of which it was known otherwise whether he served yet
     */
    private record Beginning(PersonId person, DateRange moved) {}

    /**
     * @param months the days by which calculations have begun
     * @param service as {@code LateFacts} counts it
     */
    static Stream<PersonnelObserver.Days> decided(
            List<Changed<Person>> changes,
            Collection<DateRange> months,
            Collection<DateRange> service) {
        List<Beginning> moved = changes.stream().flatMap(ServiceBeginnings::moved).toList();
        return moved.stream()
                .flatMap(
                        one ->
                                Stream.concat(
                                                months.stream().filter(days -> rates(days, one)),
                                                service.stream()
                                                        .filter(one.moved()::overlaps)
                                                        .map(ServiceBeginnings::lastDay))
                                        .map(
                                                days ->
                                                        new PersonnelObserver.Days(
                                                                one.person(), days)));
    }

    private static Stream<Beginning> moved(Changed<Person> change) {
        Person known = change.before();
        LocalDate before = known == null ? null : PaidService.since(PaidService.of(known));
        LocalDate after = PaidService.since(PaidService.of(change.after()));
        if (before == null || after == null || before.equals(after)) {
            return Stream.empty();
        }
        List<LocalDate> both = List.of(before, after);
        DateRange between = DateRange.of(Collections.min(both), Collections.max(both).minusDays(1));
        return Stream.of(new Beginning(change.after().id(), between));
    }

    /** New is who begins after the first day of what rates the month. */
    private static boolean rates(DateRange days, Beginning beginning) {
        YearMonth month = YearMonth.from(days.from());
        return days.equals(DateRange.of(month))
                && Stream.of(RatingLag.values())
                        .anyMatch(lag -> beginning.moved().includes(lag.days(month).from()));
    }

    private static DateRange lastDay(DateRange days) {
        return DateRange.of(days.lastDay(), days.lastDay());
    }
}
