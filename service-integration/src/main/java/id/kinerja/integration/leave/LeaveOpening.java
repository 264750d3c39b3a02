package id.kinerja.integration.leave;

import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * What HR knows of a year of somebody's annual leave from its papers.
 *
 * @param carriedDays what came over into the year, in place of what is computed; absent where it is
 *     left to be computed
 * @param addedDays what the year has more, such as cuti bersama that his post couldn't take (PP
 *     11/2017 Ps 333)
 * @param usedDays what was used in it before anything was recorded here
 * @param basis the letter or list that says so
 */
public record LeaveOpening(
        PersonId person,
        int year,
        @Nullable Integer carriedDays,
        int addedDays,
        int usedDays,
        String basis,
        long revision) {

    private static final int FOUR_DIGITS = 9_999;

    /** Refuses a year that is a slip of the pen. */
    public static void requireYear(int year) {
        boolean possible =
                year >= 1 && year <= FOUR_DIGITS && DaysOfTheRepublic.include(Year.of(year));
        if (!possible) {
            throw Refused.invalid("leave-opening-invalid", DaysOfTheRepublic.finding(0, "year"));
        }
    }

    /** Before anything is entered. */
    public static LeaveOpening none(PersonId person, int year) {
        return new LeaveOpening(person, year, null, 0, 0, "", 0);
    }

    /** So many days the year has at most, which is the most that can have been used of it. */
    public int mostUsed(AnnualRule rule) {
        int carried = carriedDays == null ? rule.mostCarried() : carriedDays;
        return rule.workingDays() + carried + addedDays;
    }

    /** Whether the other one says of the same year what this one says. */
    public boolean saysTheSameAs(LeaveOpening other) {
        return equals(
                new LeaveOpening(
                        other.person,
                        other.year,
                        other.carriedDays,
                        other.addedDays,
                        other.usedDays,
                        other.basis,
                        revision));
    }

    public LeaveOpening next() {
        return new LeaveOpening(
                person, year, carriedDays, addedDays, usedDays, basis, revision + 1);
    }
}
