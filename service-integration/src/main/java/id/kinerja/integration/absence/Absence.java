package id.kinerja.integration.absence;

import id.kinerja.integration.discipline.Punishment;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has been away without leave since the first of January, by days as they are known
 * now: of one in a closed period by its latest correction.
 *
 * @param unit of his definitive place today
 * @param days on which he didn't come at all
 * @param minutes late and early on all other days
 * @param longestRun most working days in a row on which he didn't come
 * @param decided the heaviest punishment that he has received this year; absent where there is none
 */
public record Absence(
        PersonId person,
        UnitId unit,
        int days,
        int minutes,
        int longestRun,
        @Nullable Punishment decided) {

    /** A day of 7.5 hours of lateness is a day of absence (Perban BKN 6/2022). */
    public static final int MINUTES_OF_A_DAY = 450;

    public int countedDays() {
        return days + minutes / MINUTES_OF_A_DAY;
    }

    /** What the law has for it; absent where it has nothing yet. */
    public @Nullable Punishment reached() {
        return AbsencesThatArePunished.by(countedDays(), longestRun).orElse(null);
    }

    /** After how many counted days more the next threshold is reached; absent behind the last. */
    public @Nullable Integer daysToNext() {
        int next = AbsencesThatArePunished.next(countedDays());
        return next == 0 ? null : next - countedDays();
    }

    /** Whether the law has more for it than has been decided. */
    public boolean waitsForADecision() {
        Punishment reached = reached();
        return reached != null && (decided == null || decided.compareTo(reached) < 0);
    }
}
