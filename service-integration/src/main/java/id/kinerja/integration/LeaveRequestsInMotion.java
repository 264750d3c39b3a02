package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.leave.app.FollowLeaveRequests;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then who is the superior, since no event tells that a Plh's days are over. */
@Configuration(proxyBeanMethods = false)
class LeaveRequestsInMotion {

    private static final Logger LOG = LoggerFactory.getLogger(LeaveRequestsInMotion.class);

    private final OpenAccounts openAccounts;
    private final FollowLeaveRequests followLeaveRequests;

    LeaveRequestsInMotion(OpenAccounts openAccounts, FollowLeaveRequests followLeaveRequests) {
        this.openAccounts = openAccounts;
        this.followLeaveRequests = followLeaveRequests;
    }

    @Scheduled(fixedDelayString = "${kinerja.leave.pause:1m}")
    void follow() {
        openAccounts.agencies().forEach(this::followThoseOf);
    }

    private void followThoseOf(AgencyId agency) {
        try {
            AgencyScope.run(agency, () -> followLeaveRequests.follow(agency));
        } catch (RuntimeException fault) {
            // Looked at again at the next turn; the agencies behind it go on.
            LOG.warn("Requests for leave of agency {} stay where they are", agency, fault);
        }
    }
}
