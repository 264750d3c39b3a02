package id.kinerja.integration.worklist;

import id.kinerja.integration.personnel.Reach;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What waits for HR in the agency in scope. */
public interface HrWork {

    /**
     * How many there are of each kind that is asked of the database alone, in their order; none
     * that is 0.
     *
     * @param most one more than this is the highest count
     */
    SortedMap<WorkKind, Integer> counts(Reach reach, LocalDate today, int most);

    /**
     * Terminals that ask by themselves and were not heard of for an hour, what else sends by itself
     * for three days, or never.
     *
     * @param most one more than this is the longest list
     */
    List<SilentSource> silent(Reach reach, ZonedDateTime now, int most);

    /**
     * The open tasks of HR by their kinds, of services in use that day, counted likewise.
     *
     * @param reader who does none that is about himself
     */
    Map<String, Integer> tasks(Reach reach, @Nullable PersonId reader, LocalDate today, int most);

    /**
     * Whoever has his place in reach that day and no punch of it, or goes by a roster; by id.
     *
     * @param after the last one that is known; from the start where absent
     */
    List<PersonId> mayBeUnseen(Reach reach, LocalDate day, @Nullable PersonId after, int limit);

    /** Days that can't be resolved, by person and date, behind the one given. */
    List<StuckDay> stuckDays(Reach reach, StuckDay.@Nullable Place after, int limit);

    /**
     * Days at which somebody should look twice, by date and person, behind the one given.
     *
     * @param during with an end or without
     */
    List<DoubtfulDay> doubtfulDays(
            Reach reach, DateRange during, DoubtfulDay.@Nullable Place after, int limit);

    /**
     * Terminals that knocked in the last week and that nobody has registered, the latest first;
     * none where several agencies share the installation.
     */
    List<UnregisteredTerminal> unregistered(int limit);
}
