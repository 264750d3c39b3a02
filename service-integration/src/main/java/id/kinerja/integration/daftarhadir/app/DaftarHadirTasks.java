package id.kinerja.integration.daftarhadir.app;

import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.personnel.UnitLeaders;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** For the head of today, or the nearest above him who doesn't stand in it. */
    void open(DaftarHadir daftarHadir, LocalDate today) {
        UUID id = daftarHadir.id().value();
        leaders.above(daftarHadir.enteredBy(), daftarHadir.unit(), today)
                .flatMap(head -> attester(daftarHadir, head, today))
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

    private Optional<PersonId> attester(DaftarHadir daftarHadir, PersonId head, LocalDate today) {
        return daftarHadir.mayBeAttestedBy(head)
                ? Optional.of(head)
                : leaders.above(head, daftarHadir.unit(), today)
                        .filter(daftarHadir::mayBeAttestedBy);
    }

    void close(DaftarHadir daftarHadir) {
        board.close(TO_ATTEST, List.of(daftarHadir.id().value()));
    }
}
