package id.kinerja.integration.inbox.messaging;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.integration.inbox.Task;
import id.kinerja.integration.inbox.TaskNews;
import id.kinerja.integration.inbox.ToldTask;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks of one service; the name of its topic says whose they are, not the event. */
record TaskListener(String service, Inbox inbox, TaskNews news)
        implements StateListener<TaskChanged> {

    private static final String OPEN = "OPEN";

    @Override
    public String name() {
        return "inbox-" + service;
    }

    @Override
    public Topic<TaskChanged> topic() {
        return Topics.tasksOf(service);
    }

    @Override
    public void take(List<TaskChanged> events) {
        AgencyId agency = new AgencyId(events.getFirst().agencyId());
        Inbox.Kept kept = inbox.keep(events.stream().map(this::told).toList());
        news.given(agency, kept.given());
        news.over(agency, kept.over());
    }

    private ToldTask told(TaskChanged event) {
        return new ToldTask(
                new Task(event.taskId(), service, event.kind(), event.link(), event.due()),
                new ToldTask.Owner(
                        person(event.assigneeId()),
                        event.role(),
                        unit(event.unitId()),
                        person(event.aboutId())),
                event.state().equals(OPEN),
                event.epoch(),
                event.revision());
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
