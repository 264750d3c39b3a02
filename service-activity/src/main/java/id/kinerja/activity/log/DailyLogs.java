package id.kinerja.activity.log;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The daily logs of the agency in scope. */
public interface DailyLogs {

    /** Nobody else writes in this person's log until the end of the transaction. */
    void lock(PersonId person);

    /** Those that the person has sent before, by their client id. */
    Map<String, DailyLog> sentBefore(PersonId person, Collection<String> clientIds);

    List<DailyLog> add(PersonId person, List<LogEntry> entries);

    List<DailyLog> findForChange(Collection<DailyLogId> ids);

    DailyLog write(DailyLog log, LogEntry entry);

    DailyLog giveBack(DailyLog log, String reason, DecidedBy by);

    List<DailyLog> verify(List<DailyLog> logs, DecidedBy by, Instant at);

    /** What the entries of these days come to in minutes. */
    Map<LocalDate, Integer> minutes(PersonId person, Set<LocalDate> dates);

    /** Those of these days that say when they were done. */
    List<LogEntry> withHours(PersonId person, Set<LocalDate> dates);

    /** By day. */
    List<DailyLog> ofMonth(PersonId person, YearMonth month, @Nullable Place after, int limit);

    /** Those of these people and days that wait, in the order in which they were written. */
    List<DailyLog> waiting(Set<Charge> charges, @Nullable DailyLogId after, int limit);

    /** Where a list was cut. */
    record Place(LocalDate date, DailyLogId id) {}
}
