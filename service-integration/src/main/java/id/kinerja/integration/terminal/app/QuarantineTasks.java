package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One task for a terminal, while lines of it wait. */
@Component
class QuarantineTasks {

    private static final String TO_CLEAR = "QUARANTINE_TO_CLEAR";
    private static final String LINK = "/api/integration/v1/quarantined-lines?terminal=";

    private final Quarantine quarantine;
    private final TaskBoard board;

    QuarantineTasks(Quarantine quarantine, TaskBoard board) {
        this.quarantine = quarantine;
        this.board = board;
    }

    void follow(Terminal terminal) {
        UUID reference =
                UUID.nameUUIDFromBytes(terminal.serialNumber().getBytes(StandardCharsets.UTF_8));
        if (quarantine.holdsLinesOf(terminal)) {
            board.open(List.of(task(terminal, reference)));
        } else {
            board.close(TO_CLEAR, List.of(reference));
        }
    }

    private static Task task(Terminal terminal, UUID reference) {
        Task task =
                Task.of(
                        Role.ADMIN_KEPEGAWAIAN,
                        TO_CLEAR,
                        reference,
                        LINK + terminal.serialNumber());
        UnitId unit = terminal.place().unit();
        return unit == null ? task : task.in(unit);
    }
}
