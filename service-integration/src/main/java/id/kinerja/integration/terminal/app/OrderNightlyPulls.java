package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CloudPulls;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has vendors' clouds asked each night for what their webhooks may have lost. */
@Service
public class OrderNightlyPulls {

    private final CloudPulls pulls;
    private final BusinessClock clock;

    OrderNightlyPulls(CloudPulls pulls, BusinessClock clock) {
        this.pulls = pulls;
        this.clock = clock;
    }

    /** Called in the scope of the agency, as often as one likes. */
    @NotAudited(reason = "Time has passed, nobody decides anything here")
    @Transactional
    public void order(AgencyId agency) {
        pulls.orderNightly(clock.today(agency).minusDays(1));
    }
}
