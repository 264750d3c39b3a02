package id.kinerja.integration.notice.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.notice.Addressee;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.Notices;
import id.kinerja.integration.notice.Telling;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what has happened, in the transaction of its cause. */
@Component
public class TellPeople {

    private final Notices notices;
    private final LinesAbove linesAbove;
    private final BusinessClock clock;
    private final QueueNotices queueNotices;

    TellPeople(
            Notices notices,
            LinesAbove linesAbove,
            BusinessClock clock,
            QueueNotices queueNotices) {
        this.queueNotices = queueNotices;
        this.notices = notices;
        this.linesAbove = linesAbove;
        this.clock = clock;
    }

    public void tell(AgencyId agency, News news) {
        tell(agency, List.of(news));
    }

    public void tell(AgencyId agency, Collection<News> news) {
        if (!news.isEmpty()) {
            queueNotices.queue(
                    agency,
                    notices.add(
                            Telling.of(news, lines(agency, news), clock.now(agency).toInstant())));
        }
    }

    private Map<PersonId, LineAbove> lines(AgencyId agency, Collection<News> news) {
        Set<PersonId> below =
                news.stream()
                        .filter(one -> one.kind().addressee() == Addressee.DIRECT_SUPERIOR)
                        .map(News::about)
                        .collect(toSet());
        return below.isEmpty() ? Map.of() : linesAbove.of(below, clock.today(agency));
    }
}
