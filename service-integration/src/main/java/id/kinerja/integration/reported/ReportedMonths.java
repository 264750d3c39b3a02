package id.kinerja.integration.reported;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Months that sources have summed up, of the agency in scope. */
public interface ReportedMonths {

    /** One to be kept. */
    record Told(PersonId person, YearMonth month, MonthFigures figures) {}

    /**
     * One that is kept, with ours.
     *
     * @param ours by the days as they stand now; absent where there are none
     */
    record Kept(
            PersonId person,
            MonthFigures reported,
            @Nullable MonthFigures ours,
            PersonId broughtBy,
            Instant broughtAt) {

        public List<MonthDifference> differences() {
            return MonthDifference.of(reported, ours);
        }
    }

    /** In place of what was told of the same months before. */
    void keep(PersonId broughtBy, List<Told> months);

    /** By person, behind the one given. */
    List<Kept> of(YearMonth month, @Nullable PersonId after, int limit);
}
