package id.kinerja.skp.plan.app;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.skp.plan.Skp;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a plan gives people to do on its way. */
@Component
class SkpTasks {

    private static final String TO_AGREE = "SKP_TO_AGREE";
    private static final String RETURNED = "SKP_RETURNED";

    private final TaskBoard board;
    private final SkpAuthority authority;

    SkpTasks(TaskBoard board, SkpAuthority authority) {
        this.board = board;
        this.authority = authority;
    }

    void submitted(Skp skp) {
        board.close(RETURNED, List.of(id(skp)));
        PersonId assessor = skp.plan().assessor();
        board.open(
                List.of(
                        authority.withoutAccount(assessor)
                                ? Task.of(Role.PENGELOLA_KINERJA, TO_AGREE, id(skp), link(skp))
                                : Task.of(assessor, TO_AGREE, id(skp), link(skp))));
    }

    void returned(Skp skp) {
        board.close(TO_AGREE, List.of(id(skp)));
        board.open(List.of(Task.of(skp.plan().person(), RETURNED, id(skp), link(skp))));
    }

    void agreed(List<Skp> skps) {
        board.close(TO_AGREE, skps.stream().map(SkpTasks::id).toList());
    }

    private static UUID id(Skp skp) {
        return skp.plan().id().value();
    }

    private static String link(Skp skp) {
        return "/api/skp/v1/skps/" + skp.plan().id();
    }
}
