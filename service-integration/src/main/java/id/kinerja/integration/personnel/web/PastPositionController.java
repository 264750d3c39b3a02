package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.PastPosition;
import id.kinerja.integration.personnel.app.ReadPastPositions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people held before anything was recorded here. */
@RestController
@RequestMapping("/v1/people/{id}/past-positions")
class PastPositionController {

    private final ReadPastPositions readPastPositions;

    PastPositionController(ReadPastPositions readPastPositions) {
        this.readPastPositions = readPastPositions;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PastPositionView(
            UUID id,
            String unitName,
            String positionName,
            JenisJabatan jenisJabatan,
            @Nullable Integer kelasJabatan,
            LocalDate from,
            LocalDate to,
            String decreeNumber,
            @Nullable LocalDate decreeDate) {

        static PastPositionView of(PastPosition position) {
            return new PastPositionView(
                    position.id(),
                    position.unitName(),
                    position.positionName(),
                    position.jenis(),
                    position.kelas() == null ? null : position.kelas().number(),
                    position.during().from(),
                    position.during().lastDay(),
                    position.decree(),
                    position.decreeDate());
        }
    }

    record PastPositionsView(List<PastPositionView> items) {}

    @Serves(
            value = "Lists what somebody held before anything was recorded here, by decree",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "every employee, for himself")
    @WholeList(reason = "The decrees of one career are few")
    @GetMapping
    PastPositionsView list(Actor actor, @PathVariable UUID id) {
        return new PastPositionsView(
                readPastPositions.of(actor, new PersonId(id)).stream()
                        .map(PastPositionView::of)
                        .toList());
    }
}
