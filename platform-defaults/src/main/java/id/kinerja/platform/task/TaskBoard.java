package id.kinerja.platform.task;

import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tasks of a service, told to the one inbox in the transaction of their cause. Opening one that
 * is open, or closing one that isn't, changes nothing and tells nobody.
 */
public class TaskBoard {

    private static final long EPOCH = 1;

    private static final String OPEN =
            """
            insert into platform.task as kept
                (agency_id, kind, reference, assignee_id, role, unit_id, about_id, link, due)
            select platform.agency(), * from unnest(:kinds::text[], :references::uuid[], :assignees::uuid[], :roles::text[],
                                                    :units::uuid[], :abouts::uuid[], :links::text[], :dues::date[])
            on conflict (agency_id, kind, reference) do update
            set assignee_id = excluded.assignee_id, role = excluded.role, unit_id = excluded.unit_id,
                about_id = excluded.about_id, link = excluded.link, due = excluded.due, open = true, revision = kept.revision + 1
            where not kept.open
               or (kept.assignee_id, kept.role, kept.unit_id, kept.about_id, kept.link, kept.due) is distinct from
                  (excluded.assignee_id, excluded.role, excluded.unit_id, excluded.about_id, excluded.link,
                   excluded.due)
            returning *
            """;

    private static final String CLOSE =
            """
            update platform.task set open = false, revision = revision + 1
            where agency_id = platform.agency() and kind = :kind and reference = any(:references) and open
            returning *
            """;

    private final String service;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    public TaskBoard(String service, JdbcClient jdbc, Outbox outbox) {
        this.service = service;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    public void open(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        tell(
                jdbc.sql(OPEN)
                        .param("kinds", texts(tasks, Task::kind))
                        .param("references", texts(tasks, Task::reference))
                        .param("assignees", texts(tasks, Task::assignee))
                        .param("roles", texts(tasks, Task::role))
                        .param("units", texts(tasks, Task::unit))
                        .param("abouts", texts(tasks, Task::about))
                        .param("links", texts(tasks, Task::link))
                        .param("dues", texts(tasks, Task::due))
                        .query(TaskBoard::changed)
                        .list());
    }

    public void close(String kind, Collection<UUID> references) {
        if (references.isEmpty()) {
            return;
        }
        tell(
                jdbc.sql(CLOSE)
                        .param("kind", kind)
                        .param("references", references.toArray(UUID[]::new))
                        .query(TaskBoard::changed)
                        .list());
    }

    private void tell(List<TaskChanged> changed) {
        outbox.tellAll(Topics.tasksOf(service), changed);
    }

    private static String[] texts(List<Task> tasks, Function<Task, @Nullable Object> value) {
        return tasks.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    private static TaskChanged changed(ResultSet row, int number) throws SQLException {
        return new TaskChanged(
                row.getObject("agency_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("kind"),
                row.getObject("assignee_id", UUID.class),
                row.getString("role"),
                row.getObject("unit_id", UUID.class),
                row.getObject("about_id", UUID.class),
                row.getString("link"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("open") ? "OPEN" : "DONE",
                EPOCH,
                row.getLong("revision"));
    }
}
