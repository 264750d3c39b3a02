package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends again what was given up, such as after a mail server was named wrongly. */
@Service
public class RedriveNotices {

    /** What is older is no news to anybody. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final NoticeOffice office;
    private final NoticeChannels channels;
    private final NoticeDeliveries deliveries;
    private final AuditTrail audit;
    private final Clock clock;

    RedriveNotices(
            NoticeOffice office,
            NoticeChannels channels,
            NoticeDeliveries deliveries,
            AuditTrail audit,
            Clock clock) {
        this.office = office;
        this.channels = channels;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How many go on, of those that were queued in the last seven days; whoever has read meanwhile
     * what his message tells gets none.
     */
    @Transactional
    public int redrive(Actor actor, Channel channel) {
        office.require(actor);
        if (channel == Channel.IN_APP) {
            throw Refused.conflict("notice-channel-inside");
        }
        if (!channels.on().contains(channel)) {
            throw Refused.conflict("notice-channel-off");
        }
        Instant now = clock.instant();
        int restarted = deliveries.restart(channel, now.minus(NEWS), now);
        audit.record(
                Act.of("NOTICE_DELIVERIES_REDRIVEN")
                        .with("channel", channel)
                        .with("count", restarted));
        return restarted;
    }
}
