package id.kinerja.integration.reported;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * In what a source's month and ours differ.
 *
 * @param reported by the source; absent where there are no days of ours at all
 * @param ours by our days
 */
public record MonthDifference(Cause cause, @Nullable Integer reported, @Nullable Integer ours) {

    /** What differs. */
    public enum Cause {
        /** There are no days of his here that month. */
        NO_DAYS_HERE,
        WORKDAYS,
        PRESENT,
        ABSENT,
        LEAVE,
        DUTY,
        LATE_MINUTES,
        EARLY_MINUTES,
        MISSING_PUNCHES,
        MISSED_CEREMONIES
    }

    /**
     * @param ours absent where there are no days of his here
     */
    public static List<MonthDifference> of(MonthFigures reported, @Nullable MonthFigures ours) {
        if (ours == null) {
            return List.of(new MonthDifference(Cause.NO_DAYS_HERE, null, null));
        }
        Comparing found = new Comparing(reported, ours, new ArrayList<>());
        found.look(Cause.WORKDAYS, MonthFigures::workdays);
        found.look(Cause.PRESENT, MonthFigures::present);
        found.look(Cause.ABSENT, MonthFigures::absent);
        found.look(Cause.LEAVE, MonthFigures::leave);
        found.look(Cause.DUTY, MonthFigures::duty);
        found.look(Cause.LATE_MINUTES, MonthFigures::lateMinutes);
        found.look(Cause.EARLY_MINUTES, MonthFigures::earlyMinutes);
        found.look(Cause.MISSING_PUNCHES, MonthFigures::missingPunches);
        found.look(Cause.MISSED_CEREMONIES, MonthFigures::missedCeremonies);
        return found.all();
    }

    private record Comparing(MonthFigures reported, MonthFigures ours, List<MonthDifference> all) {

        void look(Cause cause, ToIntFunction<MonthFigures> figure) {
            int theirs = figure.applyAsInt(reported);
            int here = figure.applyAsInt(ours);
            if (theirs != here) {
                all.add(new MonthDifference(cause, theirs, here));
            }
        }
    }
}
