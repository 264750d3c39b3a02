package id.kinerja.integration.death.web;

import id.kinerja.integration.death.app.ReadDeath;
import id.kinerja.integration.death.app.RecordDeath;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which document says that somebody has died, and who his heirs are. */
@RestController
@RequestMapping("/v1/people/{id}/death")
class DeathController {

    private final ReadDeath readDeath;
    private final RecordDeath recordDeath;

    DeathController(ReadDeath readDeath, RecordDeath recordDeath) {
        this.readDeath = readDeath;
        this.recordDeath = recordDeath;
    }

    @Serves(
            value =
                    "Reads the document of a death and the heirs, their numbers and accounts masked",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @GetMapping
    ResponseEntity<DeathView> read(Actor actor, @PathVariable PersonId id) {
        return tagged(readDeath.read(actor, id));
    }

    @Serves(
            value = "Records the document of a death and all heirs by their documents",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping
    ResponseEntity<DeathView> record(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DeathRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                recordDeath.record(
                        actor,
                        id,
                        request.document().document(),
                        request.named(),
                        request.ids(),
                        seen));
    }

    private static ResponseEntity<DeathView> tagged(ReadDeath.Known known) {
        return EntityTag.answer(HttpStatus.OK, known.death().revision(), DeathView.of(known));
    }
}
