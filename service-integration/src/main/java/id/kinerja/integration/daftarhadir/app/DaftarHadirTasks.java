package id.kinerja.integration.daftarhadir.app;

import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.personnel.UnitLeaders;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A task for the head of the unit, while a daftar hadir waits to be attested. */
@Component
class DaftarHadirTasks {

    private static final String TO_ATTEST = "DAFTAR_HADIR_TO_ATTEST";

    private final TaskBoard board;
    private final UnitLeaders leaders;

    DaftarHadirTasks(TaskBoard board, UnitLeaders leaders) {
        this.board = board;
        this.leaders = leaders;
    }

    void open(DaftarHadir daftarHadir) {
        UUID id = daftarHadir.id().value();
        leaders.above(daftarHadir.enteredBy(), daftarHadir.unit(), daftarHadir.date())
                .ifPresent(
                        head ->
                                board.open(
                                        List.of(
                                                Task.of(
                                                        head,
                                                        TO_ATTEST,
                                                        id,
                                                        "/api/integration/v1/daftar-hadir/"
                                                                + id))));
    }

    void close(DaftarHadir daftarHadir) {
        board.close(TO_ATTEST, List.of(daftarHadir.id().value()));
    }
}
