package id.kinerja.integration.agency.app;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know of his own agency: its name, its zone, and which day it is there. */
@Service
public class ReadOwnAgency {

    private final Directory directory;
    private final BusinessClock clock;

    ReadOwnAgency(Directory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param today by the clock that deadlines go by
     */
    public record OwnAgency(Agency agency, LocalDate today) {}

    @Transactional(readOnly = true)
    public OwnAgency read(Actor actor) {
        return new OwnAgency(
                directory
                        .agency(actor.agency())
                        .orElseThrow(() -> Refused.notFound("agency-unknown")),
                clock.today(actor.agency()));
    }
}
