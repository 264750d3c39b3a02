package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.Progress;
import id.kinerja.activity.log.ProgressBook;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own log and progress, and what waits of the team. */
@Service
public class ReadLogs {

    /** As many people as one superior has at most. */
    private static final int TEAM = 1_000;

    private final DailyLogs logs;
    private final ProgressBook book;
    private final Directory directory;
    private final BusinessClock clock;

    ReadLogs(DailyLogs logs, ProgressBook book, Directory directory, BusinessClock clock) {
        this.logs = logs;
        this.book = book;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DailyLog> mine(
            Actor actor, YearMonth month, DailyLogs.@Nullable Place after, int limit) {
        return logs.ofMonth(actor.requirePerson(), month, after, limit);
    }

    @Transactional(readOnly = true)
    public List<DailyLog> waiting(Actor actor, @Nullable DailyLogId after, int limit) {
        Set<PersonId> team =
                directory
                        .assessedBy(actor.requirePerson(), clock.today(actor.agency()), null, TEAM)
                        .stream()
                        .map(Assignment::person)
                        .collect(toSet());
        return logs.waiting(team, after, limit);
    }

    /** Nothing was logged in a month without progress. */
    @Transactional(readOnly = true)
    public Progress progress(Actor actor, YearMonth month) {
        PersonId person = actor.requirePerson();
        return book.of(person, month)
                .orElseGet(() -> new Progress(person, month, 0, 0, 0, 0, Map.of(), 0));
    }
}
