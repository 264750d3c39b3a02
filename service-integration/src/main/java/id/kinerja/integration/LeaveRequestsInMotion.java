package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.app.FollowLeaveRequests;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then who is the superior, since no event tells that a Plh's days are over. */
@Configuration(proxyBeanMethods = false)
class LeaveRequestsInMotion {

    private static final Logger LOG = LoggerFactory.getLogger(LeaveRequestsInMotion.class);

    private static final int PART = 200;

    private final AtomicBoolean following = new AtomicBoolean();
    private final OpenAccounts openAccounts;
    private final FollowLeaveRequests followLeaveRequests;

    LeaveRequestsInMotion(OpenAccounts openAccounts, FollowLeaveRequests followLeaveRequests) {
        this.openAccounts = openAccounts;
        this.followLeaveRequests = followLeaveRequests;
    }

    /** In a thread of its own: there may be many, and days don't wait. */
    @Scheduled(fixedDelayString = "${kinerja.leave.pause:1m}")
    void follow() {
        if (following.compareAndSet(false, true)) {
            Thread.ofVirtual().name("leave-requests").start(this::followAll);
        }
    }

    private void followAll() {
        try {
            openAccounts.agencies().forEach(this::followThoseOf);
        } finally {
            following.set(false);
        }
    }

    private void followPartByPart(AgencyId agency) {
        Optional<PermintaanCutiId> behind = followLeaveRequests.follow(agency, null, PART);
        while (behind.isPresent()) {
            behind = followLeaveRequests.follow(agency, behind.get(), PART);
        }
    }

    private void followThoseOf(AgencyId agency) {
        try {
            AgencyScope.run(agency, () -> followPartByPart(agency));
        } catch (RuntimeException fault) {
            // Looked at again at the next turn; the agencies behind it go on.
            LOG.warn("Requests for leave of agency {} stay where they are", agency, fault);
        }
    }
}
