package id.kinerja.integration.worklist.app;

import id.kinerja.integration.absence.Absence;
import id.kinerja.integration.absence.Absences;
import id.kinerja.integration.absence.AbsencesThatArePunished;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.integration.siasn.app.ReadSiasn;
import id.kinerja.integration.worklist.HrWork;
import id.kinerja.integration.worklist.WorkItem;
import id.kinerja.integration.worklist.WorkKind;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for HR, all in one; what doesn't wait is left out. */
@Service
public class ReadWorkList {

    /** Nobody works through more in a day, and counting has to end. */
    private static final int MOST = 999;

    /** Comparing and looking whether people came cost more than counting. */
    private static final int MOST_PEOPLE = 200;

    /** Told by the lines themselves. */
    private static final String TASK_OF_LINES = "QUARANTINE_TO_CLEAR";

    private final HrWork work;
    private final ListUnseen unseen;
    private final Absences absences;
    private final ReadSiasn siasn;
    private final CountSilent silent;
    private final BusinessClock clock;

    ReadWorkList(
            HrWork work,
            ListUnseen unseen,
            Absences absences,
            ReadSiasn siasn,
            CountSilent silent,
            BusinessClock clock) {
        this.work = work;
        this.unseen = unseen;
        this.absences = absences;
        this.siasn = siasn;
        this.silent = silent;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<WorkItem> read(Actor actor) {
        Reach within = unseen.reach(actor);
        ZonedDateTime now = clock.now(actor.agency());
        List<WorkItem> items = new ArrayList<>();
        Map<String, Integer> tasks =
                new TreeMap<>(work.tasks(within, actor.person(), now.toLocalDate(), MOST));
        tasks.remove(TASK_OF_LINES);
        tasks.forEach((task, count) -> items.add(WorkItem.tasks(task, count, MOST)));
        ListUnseen.Part notSeen = unseen.list(within, now, null, MOST_PEOPLE);
        add(items, WorkKind.NOT_SEEN_TODAY, notSeen.people().size(), notSeen.next() != null);
        counts(within, now)
                .forEach(
                        (kind, count) ->
                                items.add(WorkItem.of(kind, Math.min(count, MOST), count > MOST)));
        addAbsences(items, within, now);
        ReadSiasn.Differences differences = siasn.differences(actor, null, null, MOST_PEOPLE);
        add(
                items,
                WorkKind.SIASN_DIFFERENCE,
                differences.items().size(),
                differences.next() != null);
        return List.copyOf(items);
    }

    private SortedMap<WorkKind, Integer> counts(Reach within, ZonedDateTime now) {
        SortedMap<WorkKind, Integer> counts =
                new TreeMap<>(work.counts(within, now.toLocalDate(), MOST));
        counts.put(WorkKind.TERMINAL_SILENT, silent.count(within, now, MOST));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private void addAbsences(List<WorkItem> items, Reach within, ZonedDateTime now) {
        Absences.Whose whose = Absences.Whose.within(within);
        List<Absence> near =
                absences.list(
                        whose,
                        now.toLocalDate(),
                        AbsencesThatArePunished.next(0),
                        null,
                        MOST_PEOPLE);
        add(
                items,
                WorkKind.ABSENCE,
                (int) near.stream().filter(Absence::waitsForADecision).count(),
                near.size() == MOST_PEOPLE);
    }

    private static void add(List<WorkItem> items, WorkKind kind, int count, boolean more) {
        if (count > 0 || more) {
            items.add(WorkItem.of(kind, count, more));
        }
    }
}
