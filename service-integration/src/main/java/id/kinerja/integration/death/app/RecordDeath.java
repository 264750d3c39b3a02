package id.kinerja.integration.death.app;

import id.kinerja.integration.death.Death;
import id.kinerja.integration.death.DeathDocument;
import id.kinerja.integration.death.Deaths;
import id.kinerja.integration.death.Heir;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR writes down which document says that somebody has died, and who his heirs are. */
@Service
public class RecordDeath {

    private final DeathInHand inHand;
    private final Register register;
    private final Deaths deaths;
    private final BusinessClock clock;
    private final AuditTrail audit;

    RecordDeath(
            DeathInHand inHand,
            Register register,
            Deaths deaths,
            BusinessClock clock,
            AuditTrail audit) {
        this.inHand = inHand;
        this.register = register;
        this.deaths = deaths;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param heirs all of them; what is left out of one who is known stays as it is
     * @param named the ids of those who are known by the caller
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public ReadDeath.Known record(
            Actor actor,
            PersonId id,
            DeathDocument document,
            List<Heir> heirs,
            Set<UUID> named,
            long seen) {
        LocalDate diedOn =
                inHand.diedOn(actor, register.findForChange(List.of(id)).stream().findFirst());
        Death kept = deaths.find(actor.agency(), id).orElseGet(() -> Death.of(id));
        if (kept.revision() != seen) {
            throw Refused.stale();
        }
        Death written = kept.written(document, heirs);
        List<Finding> findings = new ArrayList<>(kept.unknown(heirs, named));
        findings.addAll(
                Death.findings(document, written.heirs(), diedOn, clock.today(actor.agency())));
        if (!findings.isEmpty()) {
            throw Refused.invalid("death-invalid", findings);
        }
        if (!deaths.replace(actor.agency(), written)) {
            throw Refused.stale();
        }
        audit.record(
                Act.of("DEATH_RECORDED")
                        .about(id)
                        .with("document", document.kind())
                        .with("heirs", written.heirs().size()));
        return new ReadDeath.Known(written, diedOn);
    }
}
