package id.kinerja.integration.death.app;

import id.kinerja.integration.death.Death;
import id.kinerja.integration.death.Deaths;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR has recorded of a death. */
@Service
public class ReadDeath {

    private final DeathInHand inHand;
    private final Register register;
    private final Deaths deaths;
    private final AuditTrail audit;

    ReadDeath(DeathInHand inHand, Register register, Deaths deaths, AuditTrail audit) {
        this.inHand = inHand;
        this.register = register;
        this.deaths = deaths;
        this.audit = audit;
    }

    /**
     * @param diedOn the last day of his life
     */
    public record Known(Death death, LocalDate diedOn) {}

    /** One of which nothing was recorded has a version too, so that the first isn't lost. */
    @Transactional
    public Known read(Actor actor, PersonId id) {
        LocalDate diedOn = inHand.diedOn(actor, register.find(id));
        audit.record(Act.looked("DEATH_SEEN").about(id));
        return new Known(deaths.find(actor.agency(), id).orElseGet(() -> Death.of(id)), diedOn);
    }
}
