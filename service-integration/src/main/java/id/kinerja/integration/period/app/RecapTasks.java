package id.kinerja.integration.period.app;

import id.kinerja.integration.period.Recap;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A task for the head of a unit, or for HR of the agency where nobody leads it, while its recap
 * waits to be attested.
 */
@Component
class RecapTasks {

    private static final String TO_ATTEST = "RECAP_TO_ATTEST";

    private final TaskBoard board;

    RecapTasks(TaskBoard board) {
        this.board = board;
    }

    /**
     * A recap with the head of its unit.
     *
     * @param head absent where nobody leads it, nor any unit above it
     */
    record ForHead(Recap recap, @Nullable PersonId head) {

        static List<ForHead> of(List<Recap> recaps, Map<UnitId, PersonId> leading) {
            return recaps.stream()
                    .map(recap -> new ForHead(recap, leading.get(recap.unit())))
                    .toList();
        }
    }

    void open(List<ForHead> recaps) {
        open(recaps, "");
    }

    /** Days have changed since he attested them: he is sent to what has. */
    void reopen(List<ForHead> recaps) {
        open(recaps, "/differences");
    }

    private void open(List<ForHead> recaps, String where) {
        board.open(recaps.stream().map(one -> task(one, where)).toList());
    }

    private static Task task(ForHead one, String where) {
        UnitId unit = one.recap().unit();
        YearMonth month = one.recap().month();
        String link = "/api/integration/v1/attendance-recaps/" + unit + "/" + month + where;
        PersonId head = one.head();
        Task task =
                head == null
                        ? Task.of(Role.ADMIN_KEPEGAWAIAN, TO_ATTEST, reference(unit, month), link)
                        : Task.of(head, TO_ATTEST, reference(unit, month), link);
        return task.dueOn(one.recap().objectUntil().plusDays(1));
    }

    void close(List<UnitId> units, YearMonth month) {
        board.close(TO_ATTEST, units.stream().map(unit -> reference(unit, month)).toList());
    }

    private static UUID reference(UnitId unit, YearMonth month) {
        return UUID.nameUUIDFromBytes((unit + "|" + month).getBytes(StandardCharsets.UTF_8));
    }
}
