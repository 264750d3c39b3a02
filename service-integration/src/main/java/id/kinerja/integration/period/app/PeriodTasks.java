package id.kinerja.integration.period.app;

import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One task for a month of the agency, while some unit with attendance in it isn't closed. */
@Component
class PeriodTasks {

    private static final String TO_CLOSE = "PERIOD_TO_CLOSE";

    private final AttendancePeriods periods;
    private final TaskBoard board;

    PeriodTasks(AttendancePeriods periods, TaskBoard board) {
        this.periods = periods;
        this.board = board;
    }

    void follow(YearMonth month) {
        UUID reference = UUID.nameUUIDFromBytes(month.toString().getBytes(StandardCharsets.UTF_8));
        if (periods.waitToBeClosed(month)) {
            board.open(
                    List.of(
                            Task.of(
                                    Role.ADMIN_KEPEGAWAIAN,
                                    TO_CLOSE,
                                    reference,
                                    "/api/integration/v1/attendance-periods?month=" + month)));
        } else {
            board.close(TO_CLOSE, List.of(reference));
        }
    }
}
