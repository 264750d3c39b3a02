package id.kinerja.integration.notice.messaging;

import id.kinerja.integration.notice.SlipNews;
import id.kinerja.integration.notice.app.TellOfSlips;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.StatementRecomputed;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes whose statement is locked, and leaves the amount where it is. */
@Component
class SlipNewsListener implements StateListener<StatementRecomputed> {

    private static final String LOCKED = "LOCKED";

    private final TellOfSlips tellOfSlips;

    SlipNewsListener(TellOfSlips tellOfSlips) {
        this.tellOfSlips = tellOfSlips;
    }

    @Override
    public String name() {
        return "notice-slips";
    }

    @Override
    public Topic<StatementRecomputed> topic() {
        return Topics.STATEMENT;
    }

    @Override
    public void take(List<StatementRecomputed> events) {
        List<SlipNews> locked =
                events.stream()
                        .filter(event -> event.state().equals(LOCKED))
                        .map(SlipNewsListener::news)
                        .toList();
        if (!locked.isEmpty()) {
            tellOfSlips.tell(new AgencyId(events.getFirst().agencyId()), locked);
        }
    }

    private static SlipNews news(StatementRecomputed event) {
        return new SlipNews(
                new PersonId(event.personId()),
                event.statementId(),
                YearMonth.parse(event.month()));
    }
}
