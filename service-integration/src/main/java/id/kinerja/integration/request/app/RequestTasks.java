package id.kinerja.integration.request.app;

import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A task for whoever is to decide, while a request waits. */
@Component
class RequestTasks {

    private static final String TO_DECIDE = "ATTENDANCE_REQUEST_TO_DECIDE";

    private final TaskBoard board;

    RequestTasks(TaskBoard board) {
        this.board = board;
    }

    /**
     * @param superior who is to decide
     * @param unit where he works; HR has it where nobody is his superior
     */
    void open(AttendanceRequest request, @Nullable PersonId superior, @Nullable UnitId unit) {
        UUID id = request.id().value();
        String link = "/api/integration/v1/attendance-requests/" + id;
        Task task =
                superior == null
                        ? Task.of(Role.ADMIN_KEPEGAWAIAN, TO_DECIDE, id, link)
                        : Task.of(superior, TO_DECIDE, id, link);
        Task there = superior == null && unit != null ? task.in(unit) : task;
        board.open(List.of(there.about(request.person())));
    }

    void close(AttendanceRequest request) {
        board.close(TO_DECIDE, List.of(request.id().value()));
    }
}
