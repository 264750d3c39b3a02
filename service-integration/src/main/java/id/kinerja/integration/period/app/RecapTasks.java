package id.kinerja.integration.period.app;

import id.kinerja.integration.period.Recap;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A task for the head of a unit, while its recap waits to be attested. */
@Component
class RecapTasks {

    private static final String TO_ATTEST = "RECAP_TO_ATTEST";

    private final TaskBoard board;

    RecapTasks(TaskBoard board) {
        this.board = board;
    }

    /** A recap with the head of its unit. */
    record ForHead(Recap recap, PersonId head) {}

    void open(List<ForHead> recaps) {
        board.open(
                recaps.stream()
                        .map(
                                one ->
                                        Task.of(
                                                        one.head(),
                                                        TO_ATTEST,
                                                        reference(
                                                                one.recap().unit(),
                                                                one.recap().month()),
                                                        "/api/integration/v1/attendance-recaps/"
                                                                + one.recap().unit()
                                                                + "/"
                                                                + one.recap().month())
                                                .dueOn(one.recap().objectUntil().plusDays(1)))
                        .toList());
    }

    void close(List<UnitId> units, YearMonth month) {
        board.close(TO_ATTEST, units.stream().map(unit -> reference(unit, month)).toList());
    }

    private static UUID reference(UnitId unit, YearMonth month) {
        return UUID.nameUUIDFromBytes((unit + "|" + month).getBytes(StandardCharsets.UTF_8));
    }
}
