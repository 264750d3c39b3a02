package id.kinerja.integration.schedule;

import id.kinerja.kernel.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a schedule holds on which day: the one with an end while it lasts, else the one
 * that began last.
 */
public final class ScheduleTimeline {

    private final List<Span> spans;

    /**
     * Days by one version.
     *
     * @param version counts from 1 as they are written
     */
    public record Span(DateRange during, int version) {}

    private record Hours(int flexibleMinutes, Set<WorkSchedule.Day> days) {}

    private ScheduleTimeline(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    public static ScheduleTimeline of(WorkSchedule schedule) {
        List<WorkSchedule.Version> versions = schedule.versions();
        List<LocalDate> turns = List.copyOf(turns(versions));
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < turns.size(); at++) {
            LocalDate from = turns.get(at);
            LocalDate to = at + 1 < turns.size() ? turns.get(at + 1).minusDays(1) : null;
            holding(versions, from)
                    .ifPresent(version -> spans.add(new Span(DateRange.of(from, to), version)));
        }
        return new ScheduleTimeline(spans);
    }

    /** In order; no day is in two of them. */
    public List<Span> spans() {
        return spans;
    }

    /** The days of the range on which the two schedules don't say the same. */
    public static Set<LocalDate> changed(WorkSchedule one, WorkSchedule other, DateRange range) {
        ScheduleTimeline before = of(one);
        ScheduleTimeline after = of(other);
        return range.dates()
                .filter(day -> !Objects.equals(before.said(one, day), after.said(other, day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The hours of that day of the week; nothing where the schedule doesn't hold. */
    private @Nullable Hours said(WorkSchedule schedule, LocalDate date) {
        return spans.stream()
                .filter(span -> span.during().includes(date))
                .map(span -> schedule.versions().get(span.version() - 1))
                .map(version -> hours(version, date.getDayOfWeek()))
                .findFirst()
                .orElse(null);
    }

    private static Hours hours(WorkSchedule.Version version, DayOfWeek weekday) {
        Set<WorkSchedule.Day> days =
                version.days().stream()
                        .filter(day -> day.weekday() == weekday)
                        .collect(Collectors.toUnmodifiableSet());
        return new Hours(days.isEmpty() ? 0 : version.flexibleMinutes(), days);
    }

    /** Where another version may begin to hold. */
    private static NavigableSet<LocalDate> turns(List<WorkSchedule.Version> versions) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        for (WorkSchedule.Version version : versions) {
            turns.add(version.from());
            if (version.to() != null) {
                turns.add(version.to().plusDays(1));
            }
        }
        return turns;
    }

    private static Optional<Integer> holding(List<WorkSchedule.Version> versions, LocalDate day) {
        return IntStream.rangeClosed(1, versions.size())
                .filter(at -> holds(versions.get(at - 1), day))
                .boxed()
                .max(
                        java.util.Comparator.comparing(
                                        (Integer at) -> !versions.get(at - 1).lasts())
                                .thenComparing(at -> versions.get(at - 1).from()));
    }

    private static boolean holds(WorkSchedule.Version version, LocalDate day) {
        return DateRange.of(version.from(), version.to()).includes(day);
    }
}
