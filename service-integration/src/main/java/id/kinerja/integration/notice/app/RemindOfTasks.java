package id.kinerja.integration.notice.app;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.integration.inbox.Task;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.NoticePolicy;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of open tasks some days before they are due, and on that day; once each. */
@Service
public class RemindOfTasks {

    private final Inbox inbox;
    private final TellPeople tellPeople;
    private final Settings settings;
    private final BusinessClock clock;

    RemindOfTasks(Inbox inbox, TellPeople tellPeople, Settings settings, BusinessClock clock) {
        this.inbox = inbox;
        this.tellPeople = tellPeople;
        this.settings = settings;
        this.clock = clock;
    }

    /** Called in the scope of the agency. */
    @Transactional
    @NotAudited(reason = "Reminding of what is to be done decides nothing")
    public void remind(AgencyId agency) {
        LocalDate today = clock.today(agency);
        List<LocalDate> days =
                Stream.concat(
                                Stream.of(0),
                                settings
                                        .get(NoticePolicy.class, agency, today)
                                        .reminderDays()
                                        .stream())
                        .map(before -> today.plusDays(before))
                        .distinct()
                        .toList();
        tellPeople.tell(
                agency, inbox.due(days, today).stream().map(held -> news(held, today)).toList());
    }

    private static News news(Inbox.Held held, LocalDate today) {
        Task task = held.task();
        boolean now = today.equals(task.due());
        return News.of(
                        now ? NoticeKind.TASK_DUE_TODAY : NoticeKind.TASK_DUE_SOON,
                        held.person(),
                        task.id() + "/" + task.due() + "/" + today,
                        task.link())
                .untilDone(task.id());
    }
}
