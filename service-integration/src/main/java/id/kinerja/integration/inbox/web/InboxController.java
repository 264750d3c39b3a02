package id.kinerja.integration.inbox.web;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.integration.inbox.Task;
import id.kinerja.integration.inbox.app.CountInbox;
import id.kinerja.integration.inbox.app.ReadInbox;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own tasks, from whichever service they come. */
@RestController
@RequestMapping("/v1/inbox/me")
class InboxController {

    private static final int KEYS = 2;

    private final ReadInbox readInbox;
    private final CountInbox countInbox;
    private final MessageSource messages;

    InboxController(ReadInbox readInbox, CountInbox countInbox, MessageSource messages) {
        this.readInbox = readInbox;
        this.countInbox = countInbox;
        this.messages = messages;
    }

    record CountView(long open) {}

    /** Those due first at the top. */
    @Serves(
            value = "Lists one's open tasks of all services, those due first at the top",
            who = "every employee, for himself")
    @GetMapping
    Page<TaskView> mine(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, KEYS);
        Inbox.Place after = place == null ? null : new Inbox.Place(place.date(0), place.uuid(1));
        List<TaskView> oneMore =
                readInbox.read(actor, after, most + 1).stream()
                        .map(held -> view(actor, held, locale))
                        .toList();
        return Page.of(oneMore, most, InboxController::cursor);
    }

    @Serves(value = "Counts one's open tasks of all services", who = "every employee, for himself")
    @GetMapping("/count")
    CountView count(Actor actor) {
        return new CountView(countInbox.count(actor));
    }

    /** A kind that has no text yet is shown too: a task must not get lost for a missing label. */
    private TaskView view(Actor actor, Inbox.Held held, Locale locale) {
        Task task = held.task();
        String other = messages.getMessage("task.OTHER", null, task.kind(), locale);
        String label = messages.getMessage("task." + task.kind(), null, other, locale);
        return new TaskView(
                task.id(),
                task.service(),
                task.kind(),
                label == null ? task.kind() : label,
                task.link(),
                task.due(),
                actor.is(held.person()) ? null : held.person().value());
    }

    private static String cursor(TaskView task) {
        return Cursor.of(task.due() == null ? Inbox.NO_DUE_DATE : task.due(), task.id());
    }
}
