package id.kinerja.integration.notice.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.Notice;
import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.integration.notice.NoticePreferences;
import id.kinerja.integration.notice.Queueing;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has what people are told go out too, in the transaction in which they are told. */
@Component
class QueueNotices {

    private final NoticeChannels channels;
    private final NoticePreferences preferences;
    private final NoticeDeliveries deliveries;
    private final BusinessClock clock;
    private final Clock technical;

    QueueNotices(
            NoticeChannels channels,
            NoticePreferences preferences,
            NoticeDeliveries deliveries,
            BusinessClock clock,
            Clock technical) {
        this.channels = channels;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.clock = clock;
        this.technical = technical;
    }

    void queue(AgencyId agency, List<Notice> told) {
        Set<Channel> on = told.isEmpty() ? Set.of() : channels.on();
        if (on.isEmpty()) {
            return;
        }
        deliveries.queue(
                Queueing.of(
                        told,
                        preferences.of(told.stream().map(Notice::person).collect(toSet())),
                        on,
                        clock.now(agency).toInstant(),
                        technical.instant()));
    }
}
