package id.kinerja.integration.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When one works by a schedule of the agency, or by that of the republic.
 *
 * @param legalBasis the regulation or decree that sets it, with its article
 * @param partTime whether it is of part-time contracts, whose hours are those that were agreed
 *     (PPPK paruh waktu); such a schedule is said of people alone
 */
public record WorkSchedule(
        String code,
        String name,
        String legalBasis,
        boolean partTime,
        List<Version> versions,
        long revision) {

    /**
     * Perpres 21/2023, which is everybody's where his agency has said nothing; nobody writes it.
     */
    public static final String NATIONAL = "PERPRES-21-2023";

    public WorkSchedule {
        versions = List.copyOf(versions);
    }

    /** One that nobody has written yet. */
    public static WorkSchedule unwritten(String code) {
        return new WorkSchedule(code, "", "", false, List.of(), 0);
    }

    public WorkSchedule at(long newRevision) {
        return new WorkSchedule(code, name, legalBasis, partTime, versions, newRevision);
    }

    /**
     * The hours of a week from one day on.
     *
     * @param to absent where it holds until the next such version begins; one with an end, such as
     *     for Ramadan, prevails over those without while it lasts
     * @param flexibleMinutes by how much one may come later and make it up at the end of the day
     *     (Perpres 21/2023 Ps 8)
     * @param days none where it is a break that ends, such as between the terms of a school
     */
    public record Version(
            LocalDate from, @Nullable LocalDate to, int flexibleMinutes, List<Day> days) {

        public Version {
            days = List.copyOf(days);
        }

        /**
         * Without breaks; 37 hours and a half by Perpres 21/2023 Ps 3, 32 and a half in Ramadan.
         */
        public long netMinutesPerWeek() {
            return days.stream().mapToLong(Day::netMinutes).sum();
        }

        boolean lasts() {
            return to == null;
        }

        boolean isBreak() {
            return days.isEmpty() && !lasts();
        }
    }

    /** One day of the week; one that isn't named is off. */
    public record Day(DayOfWeek weekday, LocalTime start, LocalTime end, int breakMinutes) {

        long netMinutes() {
            return Duration.between(start, end).toMinutes() - breakMinutes;
        }
    }
}
