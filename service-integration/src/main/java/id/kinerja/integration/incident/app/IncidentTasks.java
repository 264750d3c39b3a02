package id.kinerja.integration.incident.app;

import id.kinerja.integration.incident.Incident;
import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A task for HR, while an incident waits for a second person. */
@Component
class IncidentTasks {

    private static final String TO_APPROVE = "INCIDENT_TO_APPROVE";

    private final TaskBoard board;

    IncidentTasks(TaskBoard board) {
        this.board = board;
    }

    void open(Incident incident) {
        UUID id = incident.id().value();
        Task task =
                Task.of(
                                Role.ADMIN_KEPEGAWAIAN,
                                TO_APPROVE,
                                id,
                                "/api/integration/v1/attendance-incidents/" + id)
                        .about(incident.proposedBy());
        board.open(List.of(incident.office() == null ? task : task.in(incident.office())));
    }

    void close(Incident incident) {
        board.close(TO_APPROVE, List.of(incident.id().value()));
    }
}
