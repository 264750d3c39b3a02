package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of somebody when he asks for leave, or when it is decided.
 *
 * @param today the day on which he asks, or asked
 * @param taken leave of his that was granted, and what counts as if it were
 * @param workingDays all those among the days that are asked for and in the {@link #gaps}
 * @param annual what is known of his annual leave, without what is asked for
 */
public record LeaveSituation(
        Person person,
        LeavePolicy policy,
        LocalDate today,
        List<TakenLeave> taken,
        Set<LocalDate> workingDays,
        AnnualBalance.Years annual) {

    private static final int MOST_DAYS_OFF = 31;

    public LeaveSituation {
        taken = List.copyOf(taken);
        workingDays = Set.copyOf(workingDays);
    }

    /**
     * Between leaves that count together with what is asked for, where there may be days off alone.
     */
    public static List<DateRange> gaps(AskedLeave asked, List<TakenLeave> taken) {
        List<DateRange> same =
                Stream.concat(
                                Stream.of(asked.during()),
                                taken.stream()
                                        .filter(leave -> leave.isOneWith(asked))
                                        .map(TakenLeave::during))
                        .sorted(Comparator.comparing(DateRange::from))
                        .toList();
        return IntStream.range(1, same.size())
                .mapToObj(next -> gap(same.get(next - 1).lastDay(), same.get(next).from()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DateRange> gap(LocalDate last, LocalDate next) {
        LocalDate from = last.plusDays(1);
        return from.isBefore(next) && next.isBefore(from.plusDays(MOST_DAYS_OFF))
                ? Optional.of(DateRange.of(from, next.minusDays(1)))
                : Optional.empty();
    }

    /**
     * With what it follows on, or goes on into, and counts together with, with days off in between.
     */
    DateRange run(AskedLeave asked) {
        List<DateRange> same =
                taken.stream()
                        .filter(leave -> leave.isOneWith(asked))
                        .map(TakenLeave::during)
                        .toList();
        DateRange run = asked.during();
        DateRange longer = grown(run, same);
        while (!longer.equals(run)) {
            run = longer;
            longer = grown(run, same);
        }
        return run;
    }

    private DateRange grown(DateRange run, List<DateRange> others) {
        LocalDate from = run.from();
        LocalDate to = run.lastDay();
        for (DateRange other : others) {
            if (goesOn(other.lastDay(), from)) {
                from = other.from();
            } else if (goesOn(to, other.from())) {
                to = other.lastDay();
            }
        }
        return DateRange.of(from, to);
    }

    /** Whether there is no working day after that day and before the next leave. */
    private boolean goesOn(LocalDate last, LocalDate next) {
        return last.plusDays(1).equals(next)
                || gap(last, next)
                        .filter(gap -> gap.dates().noneMatch(workingDays::contains))
                        .isPresent();
    }

    /** How many of the days that are asked for he would have worked. */
    int daysAsked(AskedLeave asked) {
        return (int) workingDays.stream().filter(asked.during()::includes).count();
    }

    /** Service without a break until the day that comes, as long as it does. */
    boolean hasServed(int years, LocalDate until) {
        return !LengthOfService.since(person, until).plusYears(years).isAfter(until);
    }
}
