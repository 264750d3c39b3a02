package id.kinerja.integration.inbox.db;

import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.integration.inbox.Inbox;
import id.kinerja.integration.inbox.Task;
import id.kinerja.integration.inbox.TasksOfDelegates;
import id.kinerja.integration.inbox.ToldTask;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.agency.AgencyScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInbox implements Inbox {

    private static final String KEEP =
            """
            insert into inbox_task as kept (agency_id, service, task_id, kind, assignee_id, role, unit_id, about_id, link, due, open,
                                            epoch, revision)
            select platform.agency(), * from unnest(:services::text[], :ids::uuid[], :kinds::text[], :assignees::uuid[],
                                                    :roles::text[], :units::uuid[], :abouts::uuid[], :links::text[], :dues::date[],
                                                    :opens::boolean[], :epochs::bigint[], :revisions::bigint[])
            on conflict (service, task_id) do update
            set kind = excluded.kind, assignee_id = excluded.assignee_id, role = excluded.role,
                unit_id = excluded.unit_id, about_id = excluded.about_id, link = excluded.link, due = excluded.due, open = excluded.open,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning new.*, old.open as was_open,
                      (old.assignee_id, old.role, old.unit_id) is not distinct from
                          (new.assignee_id, new.role, new.unit_id) as same_owner
            """;

    private static final String MINE =
            """
            with recursive office as (
                select role, unit_id from granted
                where person_id = :person and role = any(:roles)
                  and daterange(valid_from, valid_to, '[]') @> :day::date
            ), reached as (
                select role, unit_id from office where unit_id is not null
                union
                select reached.role, child.unit_id from unit child
                join reached on child.parent_unit_id = reached.unit_id
            ), behind as (
                select * from unnest(:officials::uuid[], :kinds::text[]) as named (official_id, kind)
            ), mine as (
                select *, coalesce(assignee_id, :person) as holder_id from inbox_task task
                where open and service <> all(:off) and (
                    assignee_id = :person
                    or exists (select from behind
                               where behind.official_id = task.assignee_id and behind.kind = task.kind
                                 and task.about_id is distinct from :person)
                    or (task.about_id is distinct from :person
                        and (exists (select from office where office.role = task.role and office.unit_id is null)
                             or exists (select from reached
                                        where reached.role = task.role and reached.unit_id = task.unit_id))))
            )
            """;
    private static final String LIST =
            """
            select * from mine
            where :afterDue::date is null
               or (coalesce(due, :noDueDate::date), task_id) > (:afterDue::date, :afterTask::uuid)
            order by coalesce(due, :noDueDate::date), task_id limit :limit
            """;

    // A role holds for the unit of its grant and all below, and for all where it names none.
    private static final String DUE =
            """
            with recursive due as (
                select * from inbox_task
                where agency_id = platform.agency() and open and due = any(:days::date[]) and service <> all(:off)
            ), above as (
                select unit_id as at_unit, unit_id from unit where unit_id in (select unit_id from due)
                union
                select above.at_unit, unit.parent_unit_id from above join unit on unit.unit_id = above.unit_id
                where unit.parent_unit_id is not null
            )
            select due.assignee_id as holder_id, due.* from due where assignee_id is not null
            union all
            select distinct granted.person_id, due.* from due join granted on granted.role = due.role
            where due.assignee_id is null and granted.person_id is distinct from due.about_id
              and granted.valid_from <= :day and (granted.valid_to is null or granted.valid_to >= :day)
              and (granted.unit_id is null
                   or exists (select from above where above.at_unit = due.unit_id and above.unit_id = granted.unit_id))
            """;

    private final JdbcClient jdbc;

    private final SettledByAgencies settled;

    JdbcInbox(JdbcClient jdbc, SettledByAgencies settled) {
        this.settled = settled;
        this.jdbc = jdbc;
    }

    @Override
    public Kept keep(List<ToldTask> tasks) {
        List<Change> changes =
                jdbc.sql(KEEP)
                        .param("services", texts(tasks, told -> told.task().service()))
                        .param("ids", ids(tasks, told -> told.task().id()))
                        .param("kinds", texts(tasks, told -> told.task().kind()))
                        .param("assignees", ids(tasks, JdbcInbox::assignee))
                        .param("roles", texts(tasks, told -> told.owner().role()))
                        .param("units", ids(tasks, JdbcInbox::unit))
                        .param("abouts", ids(tasks, JdbcInbox::about))
                        .param("links", texts(tasks, told -> told.task().link()))
                        .param("dues", texts(tasks, JdbcInbox::due))
                        .param("opens", tasks.stream().map(ToldTask::open).toArray(Boolean[]::new))
                        .param("epochs", tasks.stream().map(ToldTask::epoch).toArray(Long[]::new))
                        .param(
                                "revisions",
                                tasks.stream().map(ToldTask::revision).toArray(Long[]::new))
                        .query(JdbcInbox::change)
                        .list();
        return new Kept(
                changes.stream().filter(Change::isGiven).map(Change::told).toList(),
                changes.stream().filter(Change::isOver).map(Change::told).toList());
    }

    /**
     * @param wasOpen false for one that wasn't there
     */
    private record Change(ToldTask told, boolean wasOpen, boolean sameOwner) {

        boolean isGiven() {
            return told.open() && !(wasOpen && sameOwner);
        }

        boolean isOver() {
            return !told.open() && wasOpen;
        }
    }

    @Override
    public List<Held> open(Reader reader, @Nullable Place after, int limit) {
        return mine(LIST, reader)
                .param("noDueDate", NO_DUE_DATE.toString())
                .param("afterDue", after == null ? null : after.due().toString())
                .param("afterTask", after == null ? null : after.task().toString())
                .param("limit", limit)
                .query(JdbcInbox::held)
                .list();
    }

    @Override
    public long countOpen(Reader reader) {
        return mine("select count(*) from mine", reader).query(Long.class).single();
    }

    @Override
    public List<Held> due(Collection<LocalDate> days, LocalDate day) {
        return jdbc.sql(DUE)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("day", day)
                .param("off", off(day))
                .query(JdbcInbox::held)
                .list();
    }

    private JdbcClient.StatementSpec mine(String question, Reader reader) {
        return jdbc.sql(MINE + question)
                .param("person", reader.person().value())
                .param("roles", reader.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("day", reader.day().toString())
                .param(
                        "officials",
                        reader.behind().stream()
                                .map(one -> one.official().value())
                                .toArray(UUID[]::new))
                .param(
                        "kinds",
                        reader.behind().stream()
                                .map(TasksOfDelegates.Kind::kind)
                                .toArray(String[]::new))
                .param("off", off(reader.day()));
    }

    /** What an agency does without asks nobody for anything. */
    private String[] off(LocalDate day) {
        return settled.namesOff(AgencyScope.require(), day).toArray(String[]::new);
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(new PersonId(row.getObject("holder_id", UUID.class)), task(row));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        UUID assignee = row.getObject("assignee_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        UUID about = row.getObject("about_id", UUID.class);
        return new Change(
                new ToldTask(
                        task(row),
                        new ToldTask.Owner(
                                assignee == null ? null : new PersonId(assignee),
                                row.getString("role"),
                                unit == null ? null : new UnitId(unit),
                                about == null ? null : new PersonId(about)),
                        row.getBoolean("open"),
                        row.getLong("epoch"),
                        row.getLong("revision")),
                row.getBoolean("was_open"),
                row.getBoolean("same_owner"));
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("task_id", UUID.class),
                row.getString("service"),
                row.getString("kind"),
                row.getString("link"),
                row.getObject("due", LocalDate.class));
    }

    private static UUID[] ids(List<ToldTask> tasks, Function<ToldTask, @Nullable UUID> value) {
        return tasks.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(
            List<ToldTask> tasks, Function<ToldTask, @Nullable String> value) {
        return tasks.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable UUID assignee(ToldTask told) {
        PersonId assignee = told.owner().assignee();
        return assignee == null ? null : assignee.value();
    }

    private static @Nullable UUID about(ToldTask told) {
        PersonId about = told.owner().about();
        return about == null ? null : about.value();
    }

    private static @Nullable UUID unit(ToldTask told) {
        UnitId unit = told.owner().unit();
        return unit == null ? null : unit.value();
    }

    private static @Nullable String due(ToldTask told) {
        LocalDate due = told.task().due();
        return due == null ? null : due.toString();
    }
}
