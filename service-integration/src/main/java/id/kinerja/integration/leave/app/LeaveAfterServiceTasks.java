package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.LeavesAfterService;
import id.kinerja.integration.leave.LeavesAfterService.Standing;
import id.kinerja.integration.personnel.GrantedAhead;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A task of HR for each leave that has days behind the end of somebody's service. None of them
 * counts as taken. It is HR who calls the leave off: an end of service may be a mistake, and what
 * was called off doesn't come back when that is withdrawn.
 */
@Component
class LeaveAfterServiceTasks implements GrantedAhead {

    private static final String TO_END = "LEAVE_AFTER_SERVICE";
    private static final String LINK = "/api/integration/v1/leaves/";

    private final LeavesAfterService leaves;
    private final TaskBoard board;

    LeaveAfterServiceTasks(LeavesAfterService leaves, TaskBoard board) {
        this.leaves = leaves;
        this.board = board;
    }

    @Override
    public void follow(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        List<Standing> standing = leaves.of(people);
        board.open(
                standing.stream()
                        .filter(Standing::afterwards)
                        .map(LeaveAfterServiceTasks::task)
                        .toList());
        board.close(
                TO_END,
                standing.stream()
                        .filter(leave -> !leave.afterwards())
                        .map(leave -> leave.id().value())
                        .toList());
    }

    /** Once it is called off. */
    void ended(LeaveId leave) {
        board.close(TO_END, List.of(leave.value()));
    }

    private static Task task(Standing leave) {
        Task task =
                Task.of(
                                Role.ADMIN_KEPEGAWAIAN,
                                TO_END,
                                leave.id().value(),
                                LINK + leave.id().value())
                        .about(leave.person());
        UnitId unit = leave.unit();
        return unit == null ? task : task.in(unit);
    }
}
