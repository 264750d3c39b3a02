package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other services have told of person-months. */
public interface MonthFacts {

    /**
     * What is known of each of these people's month; of nobody who is asked for nothing.
     *
     * @param attendance the days whose attendance and leave count for the month
     * @param both those and the month's own, over which leave without income is told
     */
    Map<PersonId, Known> of(
            Collection<PersonId> people, YearMonth month, DateRange attendance, DateRange both);

    /**
     * What has been told of one person's month.
     *
     * @param unpaidLeave the days of decrees of leave that has no income, days off among them
     */
    record Known(
            List<PersonMonth.Day> days,
            List<LeaveDay> leaveDays,
            List<DateRange> unpaidLeave,
            List<Discipline> discipline,
            @Nullable Predikat predikat,
            List<PersonMonth.RatedBefore> ratedBefore) {

        /** Where nobody has told anything. */
        public static final Known NOTHING =
                new Known(List.of(), List.of(), List.of(), List.of(), null, List.of());
    }
}
