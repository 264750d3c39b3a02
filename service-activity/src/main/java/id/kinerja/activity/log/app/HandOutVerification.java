package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.LogDuties;
import id.kinerja.activity.log.LogPolicy;
import id.kinerja.directory.Deciding;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each superior one task for each of his people with entries that wait, and their owner one
 * for what was returned. Who verifies is who was the pejabat penilai on the day of the work, or is
 * today where that one decides nothing any more, so a change in the directory moves the task. It
 * joins the transaction of its cause.
 */
@Service
public class HandOutVerification {

    private static final String TO_VERIFY = "LOG_TO_VERIFY";
    private static final String RETURNED = "LOG_RETURNED";

    private final LogDuties duties;
    private final Directory directory;
    private final TaskBoard board;
    private final Settings settings;
    private final BusinessClock clock;

    HandOutVerification(
            LogDuties duties,
            Directory directory,
            TaskBoard board,
            Settings settings,
            BusinessClock clock) {
        this.duties = duties;
        this.directory = directory;
        this.board = board;
        this.settings = settings;
        this.clock = clock;
    }

    /** By all entries of these people, as they are now. */
    @NotAudited(reason = "Asking for what is to be done decides nothing")
    @Transactional
    public void handOut(AgencyId agency, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        duties.lock(people);
        LogDuties.Open open = duties.open(people);
        handOutVerification(agency, people, open.waiting());
        handOutMending(agency, people, open.returned());
    }

    private void handOutVerification(
            AgencyId agency, Collection<PersonId> people, Map<PersonId, Set<LocalDate>> waiting) {
        LogDuties.Kept kept = duties.keep(people, wanted(agency, waiting));
        board.close(TO_VERIFY, kept.gone());
        board.open(
                kept.added().entrySet().stream()
                        .map(
                                duty ->
                                        Task.of(
                                                        duty.getKey().assessor(),
                                                        TO_VERIFY,
                                                        duty.getValue(),
                                                        "/api/activity/v1/logs/waiting")
                                                .about(duty.getKey().person()))
                        .toList());
    }

    private Set<LogDuties.Duty> wanted(AgencyId agency, Map<PersonId, Set<LocalDate>> waiting) {
        if (waiting.isEmpty()) {
            return Set.of();
        }
        List<LocalDate> days = waiting.values().stream().flatMap(Set::stream).sorted().toList();
        Deciding deciding =
                Deciding.of(
                        directory,
                        waiting.keySet(),
                        DateRange.of(days.getFirst(), days.getLast()),
                        clock.today(agency));
        return waiting.entrySet().stream()
                .flatMap(
                        of ->
                                of.getValue().stream()
                                        .flatMap(day -> deciding.on(of.getKey(), day).stream())
                                        .map(assessor -> new LogDuties.Duty(assessor, of.getKey())))
                .collect(toSet());
    }

    /** Due when the first of them can't be mended any more. */
    private void handOutMending(
            AgencyId agency, Collection<PersonId> people, Map<PersonId, LocalDate> returned) {
        List<PersonId> done = new ArrayList<>(people);
        done.removeAll(returned.keySet());
        board.close(RETURNED, done.stream().map(PersonId::value).toList());
        if (returned.isEmpty()) {
            return;
        }
        LogPolicy policy = settings.get(LogPolicy.class, agency, clock.today(agency));
        board.open(
                returned.entrySet().stream()
                        .map(one -> mending(one.getKey(), policy.lastDayFor(one.getValue())))
                        .toList());
    }

    private static Task mending(PersonId person, LocalDate due) {
        return Task.of(person, RETURNED, person.value(), "/api/activity/v1/logs/me").dueOn(due);
    }
}
