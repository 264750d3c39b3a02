package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.Charge;
import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.LogDuties;
import id.kinerja.activity.log.Progress;
import id.kinerja.activity.log.ProgressBook;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own log and progress, and what waits of the team. */
@Service
public class ReadLogs {

    private final DailyLogs logs;
    private final ProgressBook book;
    private final LogDuties duties;
    private final Superiors superiors;

    ReadLogs(DailyLogs logs, ProgressBook book, LogDuties duties, Superiors superiors) {
        this.logs = logs;
        this.book = book;
        this.duties = duties;
        this.superiors = superiors;
    }

    @Transactional(readOnly = true)
    public List<DailyLog> mine(
            Actor actor, YearMonth month, DailyLogs.@Nullable Place after, int limit) {
        return logs.ofMonth(actor.requirePerson(), month, after, limit);
    }

    /**
     * By who was the pejabat penilai on the day of the work, or in whose name the caller verifies,
     * as they are verified.
     */
    @Transactional(readOnly = true)
    public List<DailyLog> waiting(Actor actor, @Nullable DailyLogId after, int limit) {
        List<PersonId> officials = superiors.officials(actor);
        Set<Charge> charges =
                superiors.charges(
                        actor,
                        officials,
                        duties.open(
                                        Stream.concat(
                                                        duties.peopleOf(officials).stream(),
                                                        superiors.team(actor, officials).stream())
                                                .collect(toSet()))
                                .waiting());
        return charges.isEmpty() ? List.of() : logs.waiting(charges, after, limit);
    }

    /** Nothing was logged in a month without progress. */
    @Transactional(readOnly = true)
    public Progress progress(Actor actor, YearMonth month) {
        PersonId person = actor.requirePerson();
        return book.of(person, month)
                .orElseGet(() -> new Progress(person, month, 0, 0, 0, 0, Map.of(), 0));
    }
}
