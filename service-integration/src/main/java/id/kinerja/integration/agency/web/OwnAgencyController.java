package id.kinerja.integration.agency.web;

import id.kinerja.integration.agency.app.ReadOwnAgency;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.web.Serves;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agency of whoever asks. */
@RestController
class OwnAgencyController {

    private final ReadOwnAgency readOwnAgency;

    OwnAgencyController(ReadOwnAgency readOwnAgency) {
        this.readOwnAgency = readOwnAgency;
    }

    /**
     * @param zone of the agency's seat, as IANA names it
     * @param today by the clock that deadlines go by
     */
    record OwnAgencyView(UUID id, String code, String name, String zone, LocalDate today) {}

    @Serves(value = "Says one's own agency and which day it is there", who = "everybody in it")
    @GetMapping("/v1/agencies/me")
    OwnAgencyView read(Actor actor) {
        ReadOwnAgency.OwnAgency own = readOwnAgency.read(actor);
        return new OwnAgencyView(
                own.agency().id().value(),
                own.agency().code(),
                own.agency().name(),
                own.agency().zone().getId(),
                own.today());
    }
}
