package id.kinerja.tukin.withholding.app;

import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.withholding.OtherIncomeBatchId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What incomes from elsewhere give a second person to do: one task for a batch. */
@Component
class OtherIncomeTasks {

    private static final String TO_CONFIRM = "OTHER_INCOME_TO_CONFIRM";

    private final TaskBoard board;

    OtherIncomeTasks(TaskBoard board) {
        this.board = board;
    }

    void open(OtherIncomeBatchId batch) {
        board.open(
                List.of(
                        Task.of(
                                Role.PENYETUJU_TUKIN,
                                TO_CONFIRM,
                                batch.value(),
                                "/api/tukin/v1/other-incomes?batchId=" + batch)));
    }

    void close(OtherIncomeBatchId batch) {
        board.close(TO_CONFIRM, List.of(batch.value()));
    }
}
