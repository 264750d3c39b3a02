package id.kinerja.integration.notice.app;

import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.integration.inbox.Task;
import id.kinerja.integration.inbox.TaskNews;
import id.kinerja.integration.inbox.ToldTask;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.Notices;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people of tasks by which something of their own has come back to them. */
@Component
class TellOfTasks implements TaskNews {

    private final TellPeople tellPeople;
    private final Notices notices;
    private final BusinessClock clock;

    private final SettledByAgencies settled;

    TellOfTasks(
            TellPeople tellPeople,
            Notices notices,
            BusinessClock clock,
            SettledByAgencies settled) {
        this.settled = settled;
        this.tellPeople = tellPeople;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void given(AgencyId agency, List<ToldTask> tasks) {
        Set<String> off = settled.namesOff(agency, clock.today(agency));
        tellPeople.tell(
                agency,
                tasks.stream()
                        .filter(told -> !off.contains(told.task().service()))
                        .map(TellOfTasks::news)
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public void over(AgencyId agency, List<ToldTask> tasks) {
        if (!tasks.isEmpty()) {
            notices.over(
                    tasks.stream().map(told -> told.task().id()).toList(),
                    clock.now(agency).toInstant());
        }
    }

    /** Once each time that it is given; the revision says which time. */
    private static Optional<News> news(ToldTask told) {
        Task task = told.task();
        return Optional.ofNullable(told.owner().assignee())
                .flatMap(
                        person ->
                                NoticeKind.ofTask(task.kind())
                                        .map(
                                                kind ->
                                                        News.of(
                                                                        kind,
                                                                        person,
                                                                        task.id()
                                                                                + "/"
                                                                                + told.epoch()
                                                                                + "."
                                                                                + told.revision(),
                                                                        task.link())
                                                                .untilDone(task.id())));
    }
}
