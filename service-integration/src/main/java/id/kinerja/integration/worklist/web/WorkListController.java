package id.kinerja.integration.worklist.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.worklist.DoubtfulDay;
import id.kinerja.integration.worklist.StuckDay;
import id.kinerja.integration.worklist.UnregisteredTerminal;
import id.kinerja.integration.worklist.Unseen;
import id.kinerja.integration.worklist.WorkItem;
import id.kinerja.integration.worklist.WorkKind;
import id.kinerja.integration.worklist.app.ListStuck;
import id.kinerja.integration.worklist.app.ListUnseen;
import id.kinerja.integration.worklist.app.ReadWorkList;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One list of what waits for HR. */
@RestController
@RequestMapping("/v1")
class WorkListController {

    private final ReadWorkList readWorkList;
    private final ListUnseen listUnseen;
    private final ListStuck listStuck;
    private final MessageSource messages;

    WorkListController(
            ReadWorkList readWorkList,
            ListUnseen listUnseen,
            ListStuck listStuck,
            MessageSource messages) {
        this.listStuck = listStuck;
        this.readWorkList = readWorkList;
        this.listUnseen = listUnseen;
        this.messages = messages;
    }

    /**
     * @param kind absent for tasks
     * @param task the kind of the tasks; absent for what is none
     * @param label in words
     * @param count how many were counted
     * @param more whether there may be more of them
     * @param link where they are seen one by one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkItemView(
            @Nullable WorkKind kind,
            @Nullable String task,
            String label,
            int count,
            boolean more,
            String link) {}

    record WorkListView(List<WorkItemView> work) {}

    /**
     * @param due until when he may come, local to the site
     */
    record UnseenView(UUID personId, UUID unitId, LocalDateTime due) {

        static UnseenView of(Unseen unseen) {
            return new UnseenView(unseen.person().value(), unseen.unit().value(), unseen.due());
        }
    }

    /**
     * @param because the kind of fault; the log says more
     */
    record StuckDayView(UUID personId, LocalDate date, Instant since, String because) {

        static StuckDayView of(StuckDay day) {
            return new StuckDayView(day.person().value(), day.date(), day.since(), day.because());
        }
    }

    record DoubtfulDayView(UUID personId, LocalDate date, List<AttendanceDay.Flag> flags) {

        static DoubtfulDayView of(DoubtfulDay day) {
            return new DoubtfulDayView(day.person().value(), day.date(), day.flags());
        }
    }

    record UnregisteredTerminalView(String serialNumber, Instant firstSeen, Instant lastSeen) {

        static UnregisteredTerminalView of(UnregisteredTerminal terminal) {
            return new UnregisteredTerminalView(
                    terminal.serialNumber(), terminal.firstSeen(), terminal.lastSeen());
        }
    }

    @Serves(
            value = "Lists the days that can't be resolved, until what holds them up is mended",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/stuck-attendance-days")
    Page<StuckDayView> stuckDays(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 2);
        StuckDay.Place after =
                place == null
                        ? null
                        : new StuckDay.Place(new PersonId(place.uuid(0)), place.date(1));
        List<StuckDayView> oneMore =
                listStuck.days(actor, after, most + 1).stream().map(StuckDayView::of).toList();
        return Page.of(oneMore, most, day -> Cursor.of(new PersonId(day.personId()), day.date()));
    }

    /**
     * @param month of attendance, such as one that is about to be paid; this one and the last where
     *     absent
     */
    @Serves(
            value =
                    "Lists the days of this month and the last, or of a month, at which somebody should look twice, with why",
            roles = {
                Role.ADMIN_KEPEGAWAIAN,
                Role.PENGELOLA_TUKIN,
                Role.PENYETUJU_TUKIN,
                Role.AUDITOR
            })
    @GetMapping("/doubtful-attendance-days")
    Page<DoubtfulDayView> doubtfulDays(
            Actor actor,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 2);
        DoubtfulDay.Place after =
                place == null
                        ? null
                        : new DoubtfulDay.Place(place.date(0), new PersonId(place.uuid(1)));
        List<DoubtfulDayView> oneMore =
                listStuck.doubtful(actor, month, after, most + 1).stream()
                        .map(DoubtfulDayView::of)
                        .toList();
        return Page.of(oneMore, most, day -> Cursor.of(day.date(), new PersonId(day.personId())));
    }

    /** None where several agencies share the installation: nobody knows whose they are. */
    @Serves(
            value =
                    "Lists the terminals that knocked in the last week and that nobody has registered, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @WholeList(reason = "of those that knocked, so many are remembered, and the latest 200 shown")
    @GetMapping("/unregistered-terminals")
    List<UnregisteredTerminalView> unregistered(Actor actor) {
        return listStuck.terminals(actor).stream().map(UnregisteredTerminalView::of).toList();
    }

    @Serves(
            value =
                    "Counts what waits for HR: tasks, people who were not seen, devices, and what did not match",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/hr-work-items")
    WorkListView work(Actor actor, Locale locale) {
        return new WorkListView(
                readWorkList.read(actor).stream().map(item -> view(item, locale)).toList());
    }

    /** A page may be short though more follows: only some of those looked at are unseen. */
    @Serves(
            value = "Lists who should have come to work by now and was not seen",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/unseen-people")
    Page<UnseenView> unseen(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ListUnseen.Part part =
                listUnseen.list(
                        actor, unit, Cursor.after(cursor, PersonId::new), Page.limit(limit));
        PersonId next = part.next();
        return new Page<>(
                part.people().stream().map(UnseenView::of).toList(),
                next == null ? null : Cursor.of(next));
    }

    private WorkItemView view(WorkItem item, Locale locale) {
        String key =
                item.kind() == null
                        ? "task." + item.task()
                        : "code.WorkKind." + item.kind() + ".label";
        String label = messages.getMessage(key, null, key, locale);
        return new WorkItemView(
                item.kind(),
                item.task(),
                label == null ? key : label,
                item.count(),
                item.more(),
                item.link());
    }
}
