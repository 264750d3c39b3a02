package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.Happenings;
import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.integration.notice.NoticePolicy;
import id.kinerja.integration.notice.NoticePreferences;
import id.kinerja.integration.notice.Queueing;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.settings.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One message a day for each superior with something waiting, from the agency's hour on. */
@Service
public class QueueTheDay {

    private final Happenings happenings;
    private final NoticeChannels channels;
    private final NoticePreferences preferences;
    private final NoticeDeliveries deliveries;
    private final Settings settings;
    private final BusinessClock clock;
    private final Clock technical;

    QueueTheDay(
            Happenings happenings,
            NoticeChannels channels,
            NoticePreferences preferences,
            NoticeDeliveries deliveries,
            Settings settings,
            BusinessClock clock,
            Clock technical) {
        this.happenings = happenings;
        this.channels = channels;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.technical = technical;
    }

    /** Called in the scope of the agency, however often; each day is queued once. */
    @Transactional
    @NotAudited(reason = "Saying how much waits decides nothing")
    public void queue(AgencyId agency) {
        ZonedDateTime now = clock.now(agency);
        LocalDate today = now.toLocalDate();
        Set<Channel> on = channels.on();
        if (on.isEmpty()
                || now.getHour() < settings.get(NoticePolicy.class, agency, today).dayHour()) {
            return;
        }
        Map<PersonId, Long> waiting = happenings.waitingForSuperiors(today);
        if (!waiting.isEmpty()) {
            deliveries.queue(
                    Queueing.ofTheDay(
                            waiting,
                            preferences.of(waiting.keySet()),
                            on,
                            today.toString(),
                            technical.instant()));
        }
    }
}
