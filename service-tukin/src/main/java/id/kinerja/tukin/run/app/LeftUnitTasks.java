package id.kinerja.tukin.run.app;

import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.Run;
import java.util.List;
import org.springframework.stereotype.Component;

/** One task for an approved run as long as a unit that it leaves out isn't released. */
@Component
class LeftUnitTasks {

    private static final String TO_RELEASE = "UNITS_TO_RELEASE";

    private final LeftUnits leftUnits;
    private final TaskBoard board;

    LeftUnitTasks(LeftUnits leftUnits, TaskBoard board) {
        this.leftUnits = leftUnits;
        this.board = board;
    }

    void follow(Run run) {
        if (leftUnits.waiting(run).own() == 0) {
            board.close(TO_RELEASE, List.of(run.id().value()));
        } else if (run.state().isApproved()) {
            board.open(
                    List.of(
                            Task.of(
                                    Role.PENYETUJU_TUKIN,
                                    TO_RELEASE,
                                    run.id().value(),
                                    "/api/tukin/v1/runs/" + run.id() + "/left-units")));
        }
    }
}
