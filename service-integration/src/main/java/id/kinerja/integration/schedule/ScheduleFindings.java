package id.kinerja.integration.schedule;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a schedule as it was sent; a row is a version, from 1. */
public final class ScheduleFindings {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,29}");
    private static final Set<Integer> DAYS_PER_WEEK = Set.of(5, 6);

    /** Perpres 21/2023 Ps 3. */
    private static final long FULL_TIME_MINUTES = 2250;

    private static final int MOST_DAYS = 6;

    private final List<Refused.Finding> findings = new ArrayList<>();
    private final boolean partTime;

    private ScheduleFindings(boolean partTime) {
        this.partTime = partTime;
    }

    public static List<Refused.Finding> of(WorkSchedule schedule) {
        ScheduleFindings found = new ScheduleFindings(schedule.partTime());
        if (!CODE.matcher(schedule.code()).matches()) {
            found.findings.add(Refused.Finding.of("code", "schedule-code-form"));
        }
        List<WorkSchedule.Version> versions = schedule.versions();
        for (int at = 0; at < versions.size(); at++) {
            found.look(at + 1, versions.get(at), versions.subList(0, at));
        }
        return List.copyOf(found.findings);
    }

    private void look(int row, WorkSchedule.Version version, List<WorkSchedule.Version> before) {
        if (!DaysOfTheRepublic.include(version.from())) {
            findings.add(DaysOfTheRepublic.finding(row, "from"));
        }
        if (version.to() != null && !DaysOfTheRepublic.include(version.to())) {
            findings.add(DaysOfTheRepublic.finding(row, "to"));
        }
        if (version.to() != null && version.to().isBefore(version.from())) {
            add(row, "to", "ends-before-it-starts");
        } else if (before.stream().anyMatch(other -> collides(version, other))) {
            add(row, "from", "versions-overlap");
        }
        if (!version.isBreak()) {
            lookAtTheWeek(row, version);
        }
        Set<DayOfWeek> seen = EnumSet.noneOf(DayOfWeek.class);
        version.days().forEach(day -> look(row, version, day, seen));
    }

    /** Perpres 21/2023 Ps 3: five days; an agency with six says so in a schedule of its own. */
    private void lookAtTheWeek(int row, WorkSchedule.Version version) {
        int days = version.days().size();
        if (partTime ? days < 1 || days > MOST_DAYS : !DAYS_PER_WEEK.contains(days)) {
            add(row, "days", "days-per-week");
        }
        if (partTime && version.netMinutesPerWeek() >= FULL_TIME_MINUTES) {
            add(row, "days", "part-time-is-full");
        }
    }

    private void look(
            int row, WorkSchedule.Version version, WorkSchedule.Day day, Set<DayOfWeek> seen) {
        if (!seen.add(day.weekday())) {
            add(row, "days.weekday", "weekday-twice", day.weekday());
        }
        if (!day.end().isAfter(day.start())) {
            add(row, "days.end", "hours-end-before-they-start");
        } else if (day.netMinutes() <= 0) {
            add(row, "days.breakMinutes", "break-too-long");
        } else if (minutesToMidnight(day.end()) <= version.flexibleMinutes()) {
            add(row, "flexibleMinutes", "made-up-after-midnight");
        }
    }

    private void add(int row, String field, String code, Object... arguments) {
        findings.add(Refused.Finding.ofRow(row, field, code, arguments));
    }

    /** Of two that both last, or both end, no day would say which holds. */
    private static boolean collides(WorkSchedule.Version one, WorkSchedule.Version other) {
        if (one.lasts() || other.lasts()) {
            return one.lasts() && other.lasts() && one.from().equals(other.from());
        }
        return !java.util.Objects.requireNonNull(other.to()).isBefore(other.from())
                && DateRange.of(one.from(), one.to())
                        .overlaps(DateRange.of(other.from(), other.to()));
    }

    private static long minutesToMidnight(LocalTime time) {
        return Duration.ofDays(1).minusNanos(time.toNanoOfDay()).toMinutes();
    }
}
