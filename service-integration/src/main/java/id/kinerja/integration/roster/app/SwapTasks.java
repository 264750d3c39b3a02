package id.kinerja.integration.roster.app;

import id.kinerja.integration.roster.RosterSwap;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A task for whoever has the next word on a change of turns. */
@Component
class SwapTasks {

    private static final String TO_AGREE = "ROSTER_SWAP_TO_AGREE";
    private static final String TO_APPROVE = "ROSTER_SWAP_TO_APPROVE";
    private static final String LINK = "/api/integration/v1/roster-swaps/";

    private final TaskBoard board;

    SwapTasks(TaskBoard board) {
        this.board = board;
    }

    void askPartner(RosterSwap swap) {
        board.open(
                List.of(
                        Task.of(swap.partner(), TO_AGREE, swap.id(), LINK + swap.id())
                                .dueOn(swap.dueOn())));
    }

    /**
     * @param unit of the roster, whose HR has it where nobody is the superior
     */
    void askSuperior(RosterSwap swap, UnitId unit) {
        PersonId superior = swap.superior();
        Task task =
                superior == null || superior.equals(swap.partner())
                        ? Task.of(Role.ADMIN_KEPEGAWAIAN, TO_APPROVE, swap.id(), LINK + swap.id())
                                .in(unit)
                        : Task.of(superior, TO_APPROVE, swap.id(), LINK + swap.id());
        board.close(TO_AGREE, List.of(swap.id()));
        board.open(List.of(task.dueOn(swap.dueOn())));
    }

    void close(List<UUID> swaps) {
        board.close(TO_AGREE, swaps);
        board.close(TO_APPROVE, swaps);
    }
}
