package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.audit.NotAudited;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the requests that wait to whoever has become the superior since they were put on a desk:
 * somebody else was named, a Plh has begun, or his days are over, of which no event tells.
 */
@Service
public class FollowLeaveRequests {

    private final LeaveRequests requests;
    private final LeaveRequestTasks tasks;

    FollowLeaveRequests(LeaveRequests requests, LeaveRequestTasks tasks) {
        this.requests = requests;
        this.tasks = tasks;
    }

    @NotAudited(
            reason = "Whoever named the superior is in the trail; moving a task decides nothing")
    @Transactional
    public void follow(AgencyId agency) {
        List<PermintaanCuti> open = requests.open();
        if (open.isEmpty()) {
            return;
        }
        List<PermintaanCuti> misplaced = tasks.misplaced(agency, open);
        if (!misplaced.isEmpty()) {
            tasks.follow(agency, misplaced);
        }
    }
}
