package id.kinerja.tukin.withholding.app;

import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.withholding.PtkpChange;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a changed PTKP gives a second person to do. */
@Component
class PtkpChangeTasks {

    private static final String TO_CONFIRM = "PTKP_CHANGE_TO_CONFIRM";

    private final TaskBoard board;

    PtkpChangeTasks(TaskBoard board) {
        this.board = board;
    }

    void open(PtkpChange change) {
        board.open(
                List.of(
                        Task.of(
                                        Role.PENYETUJU_TUKIN,
                                        TO_CONFIRM,
                                        change.id().value(),
                                        "/api/tukin/v1/ptkp-changes?state=WAITING")
                                .about(change.person())));
    }

    void close(PtkpChange change) {
        board.close(TO_CONFIRM, List.of(change.id().value()));
    }
}
