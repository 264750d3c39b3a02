package id.kinerja.tukin.run.app;

import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.run.Run;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a run gives the checkers to do on its way. */
@Component
class RunTasks {

    private static final String TO_CHECK = "RUN_TO_CHECK";
    private static final String TO_APPROVE = "RUN_TO_APPROVE";

    private final TaskBoard board;

    RunTasks(TaskBoard board) {
        this.board = board;
    }

    /** One task at a time, whatever came before. */
    void follow(Run run) {
        switch (run.state()) {
            case CALCULATED -> openOnly(TO_CHECK, TO_APPROVE, run);
            case CHECKED -> openOnly(TO_APPROVE, TO_CHECK, run);
            case OPEN, CALCULATING, APPROVED, LOCKED -> {
                close(TO_CHECK, run);
                close(TO_APPROVE, run);
            }
        }
    }

    private void openOnly(String kind, String other, Run run) {
        close(other, run);
        board.open(
                List.of(
                        Task.of(
                                Role.PENYETUJU_TUKIN,
                                kind,
                                run.id().value(),
                                "/api/tukin/v1/runs/" + run.id())));
    }

    private void close(String kind, Run run) {
        board.close(kind, List.of(run.id().value()));
    }
}
