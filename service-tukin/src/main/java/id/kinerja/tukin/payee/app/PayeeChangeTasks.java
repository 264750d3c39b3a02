package id.kinerja.tukin.payee.app;

import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChangeStep;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What changed accounts give a second person to do. */
@Component
class PayeeChangeTasks {

    private static final String TO_CONFIRM = "PAYEE_CHANGE_TO_CONFIRM";

    private final TaskBoard board;

    PayeeChangeTasks(TaskBoard board) {
        this.board = board;
    }

    void open(Collection<PayeeChange> waiting) {
        board.open(
                waiting.stream()
                        .map(
                                one ->
                                        Task.of(
                                                        PayeeChangeStep.CONFIRM.role(),
                                                        TO_CONFIRM,
                                                        one.id().value(),
                                                        "/api/tukin/v1/payee-changes?state=WAITING")
                                                .about(one.payee().person()))
                        .toList());
    }

    void close(Collection<PayeeChange> decided) {
        board.close(TO_CONFIRM, decided.stream().map(one -> one.id().value()).toList());
    }
}
