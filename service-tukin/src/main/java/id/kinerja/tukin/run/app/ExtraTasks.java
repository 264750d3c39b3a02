package id.kinerja.tukin.run.app;

import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.run.ExtraCorrections;
import id.kinerja.tukin.run.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * One task for each kind and year of which something came late for somebody who is paid: no
 * calendar says that a further run of it is to be opened.
 */
@Component
class ExtraTasks {

    private static final String TO_SETTLE = "EXTRA_TO_SETTLE";

    private final ExtraCorrections corrections;
    private final TaskBoard board;

    ExtraTasks(ExtraCorrections corrections, TaskBoard board) {
        this.corrections = corrections;
        this.board = board;
    }

    /** Where there is something to settle. */
    void ask() {
        board.open(corrections.toSettle().stream().map(ExtraTasks::task).toList());
    }

    /** Unless something came meanwhile, or is held. */
    void settledBy(Run run) {
        ExtraPay pay = run.extra();
        if (pay != null && !corrections.toSettle().contains(pay)) {
            board.close(TO_SETTLE, List.of(reference(pay)));
        }
    }

    private static Task task(ExtraPay pay) {
        return Task.of(
                Role.PENGELOLA_TUKIN,
                TO_SETTLE,
                reference(pay),
                "/api/tukin/v1/runs?kind=" + pay.kind());
    }

    private static UUID reference(ExtraPay pay) {
        return UUID.nameUUIDFromBytes(
                (pay.kind() + " " + pay.year()).getBytes(StandardCharsets.UTF_8));
    }
}
