package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.audit.NotAudited;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * Looks at a part of them.
     *
     * @param after where the part before ended
     * @return where this part ends; nothing behind the last one
     */
    @NotAudited(
            reason = "Whoever named the superior is in the trail; moving a task decides nothing")
    @Transactional
    public Optional<PermintaanCutiId> follow(
            AgencyId agency, @Nullable PermintaanCutiId after, int most) {
        List<PermintaanCuti> part = requests.undecided(after, most);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        List<PermintaanCuti> misplaced =
                tasks.misplaced(agency, part).stream().filter(this::isStillSo).toList();
        if (!misplaced.isEmpty()) {
            tasks.follow(agency, misplaced);
        }
        return part.size() < most ? Optional.empty() : Optional.of(part.getLast().id());
    }

    /** Kept as it is from here on; who has changed it since has moved its task himself. */
    private boolean isStillSo(PermintaanCuti seen) {
        return requests.findForChange(seen.id())
                .filter(now -> now.revision() == seen.revision())
                .isPresent();
    }
}
