package id.kinerja.tukin.ledger.app;

import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.DepositId;
import id.kinerja.tukin.ledger.DepositStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** What deposits give a second person to do. */
@Component
class DepositTasks {

    private static final String TO_CONFIRM = "DEPOSIT_TO_CONFIRM";

    private final TaskBoard board;

    DepositTasks(TaskBoard board) {
        this.board = board;
    }

    void open(List<Deposit> entered) {
        board.open(
                entered.stream()
                        .map(
                                one ->
                                        Task.of(
                                                        DepositStep.role(),
                                                        TO_CONFIRM,
                                                        one.id().value(),
                                                        "/api/tukin/v1/deposits?state=WAITING")
                                                .about(one.person()))
                        .toList());
    }

    void close(DepositId decided) {
        board.close(TO_CONFIRM, List.of(decided.value()));
    }
}
