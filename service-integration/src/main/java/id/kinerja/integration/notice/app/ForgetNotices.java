package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.integration.notice.NoticePolicy;
import id.kinerja.integration.notice.Notices;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets notices once they were kept for as long as the agency says. */
@Service
public class ForgetNotices {

    private static final int PART = 10_000;

    private final Notices notices;
    private final NoticeDeliveries deliveries;
    private final Settings settings;
    private final BusinessClock clock;
    private final Clock technical;

    ForgetNotices(
            Notices notices,
            NoticeDeliveries deliveries,
            Settings settings,
            BusinessClock clock,
            Clock technical) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        this.technical = technical;
    }

    /** True where there are more; called in the scope of the agency. */
    @Transactional
    @NotAudited(reason = "What is kept for how long is settled; nobody decides it here")
    public boolean forget(AgencyId agency) {
        int days = settings.get(NoticePolicy.class, agency, clock.today(agency)).keptDays();
        Instant before = technical.instant().minus(days, ChronoUnit.DAYS);
        boolean more = deliveries.forget(before, PART) == PART;
        return notices.forget(before, PART) == PART || more;
    }
}
