package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.app.FollowLeaveRequests;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.Aside;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then who is the superior, since no event tells that a Plh's days are over. */
@Configuration(proxyBeanMethods = false)
class LeaveRequestsInMotion {

    private static final int PART = 200;

    private final Aside following;
    private final FollowLeaveRequests followLeaveRequests;

    LeaveRequestsInMotion(OpenAccounts openAccounts, FollowLeaveRequests followLeaveRequests) {
        AgencyRounds agencies = new AgencyRounds(openAccounts::agencies);
        this.following = new Aside("leave-requests", () -> agencies.each(this::followPartByPart));
        this.followLeaveRequests = followLeaveRequests;
    }

    /** There may be many. */
    @Scheduled(fixedDelayString = "${kinerja.leave.pause:1m}")
    void follow() {
        following.start();
    }

    private void followPartByPart(AgencyId agency) {
        Optional<PermintaanCutiId> behind = followLeaveRequests.follow(agency, null, PART);
        while (behind.isPresent()) {
            behind = followLeaveRequests.follow(agency, behind.get(), PART);
        }
    }
}
