package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the annual leave of somebody is computed from, in no order.
 *
 * @param taken leave that was granted, and what counts as if it were
 * @param deferred days that the office put off
 * @param workingDays at least those among the days of annual leave and among those put off
 */
public record AnnualRecord(
        Person person,
        LeavePolicy policy,
        List<TakenLeave> taken,
        List<DateRange> deferred,
        List<LeaveOpening> openings,
        Set<LocalDate> workingDays) {

    public AnnualRecord {
        taken = List.copyOf(taken);
        deferred = List.copyOf(deferred);
        openings = List.copyOf(openings);
        workingDays = Set.copyOf(workingDays);
    }

    /** The days of which it must be known whether they are working days. */
    public static List<DateRange> daysToCount(
            Collection<TakenLeave> taken, Collection<DateRange> deferred) {
        return Stream.concat(annual(taken), deferred.stream()).toList();
    }

    public AnnualBalance.Years years(LeaveLaw law, LocalDate today) {
        int entitledFrom = entitledFrom(law, today);
        Map<Integer, AnnualYear> years = new HashMap<>();
        Map<Integer, Integer> used = daysByYear(annual(taken));
        Map<Integer, Integer> putOff = daysByYear(deferred.stream());
        Stream.of(used.keySet().stream(), putOff.keySet().stream(), besar(), opened())
                .flatMap(all -> all)
                .distinct()
                .forEach(
                        year ->
                                years.put(
                                        year,
                                        new AnnualYear(
                                                year,
                                                year >= entitledFrom,
                                                besar().anyMatch(year::equals),
                                                used.getOrDefault(year, 0) + usedBefore(year),
                                                putOff.getOrDefault(year, 0),
                                                carried(year),
                                                added(year))));
        return new AnnualBalance.Years(entitledFrom, years);
    }

    /** The year in which his first years of service are full. */
    private int entitledFrom(LeaveLaw law, LocalDate today) {
        int years =
                policy.right(law, LeaveType.TAHUNAN, null).map(LeaveRight::afterYears).orElse(0);
        return LengthOfService.since(person, today).plusYears(years).getYear();
    }

    private static Stream<DateRange> annual(Collection<TakenLeave> taken) {
        return taken.stream()
                .filter(leave -> leave.type() == LeaveType.TAHUNAN)
                .map(TakenLeave::during);
    }

    private Stream<Integer> besar() {
        return taken.stream()
                .filter(leave -> leave.type() == LeaveType.BESAR)
                .map(leave -> leave.during().from().getYear());
    }

    private Stream<Integer> opened() {
        return openings.stream().map(LeaveOpening::year);
    }

    private Map<Integer, Integer> daysByYear(Stream<DateRange> ranges) {
        Map<Integer, Integer> days = new HashMap<>();
        ranges.flatMap(DateRange::dates)
                .distinct()
                .filter(workingDays::contains)
                .forEach(day -> days.merge(day.getYear(), 1, Integer::sum));
        return days;
    }

    private @Nullable Integer carried(int year) {
        return openings.stream()
                .filter(opening -> opening.year() == year)
                .map(LeaveOpening::carriedDays)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private int usedBefore(int year) {
        return openings.stream()
                .filter(opening -> opening.year() == year)
                .mapToInt(LeaveOpening::usedDays)
                .sum();
    }

    private int added(int year) {
        return openings.stream()
                .filter(opening -> opening.year() == year)
                .mapToInt(LeaveOpening::addedDays)
                .sum();
    }
}
