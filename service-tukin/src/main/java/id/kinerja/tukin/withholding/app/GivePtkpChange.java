package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.withholding.PtkpChange;
import id.kinerja.tukin.withholding.PtkpChangeId;
import id.kinerja.tukin.withholding.PtkpOfYears;
import java.time.Year;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives another PTKP of somebody, which counts once a second person has confirmed it. */
@Service
public class GivePtkpChange {

    private final PtkpOfYears ptkps;
    private final PtkpChangeTasks tasks;
    private final Directory directory;
    private final BusinessClock clock;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    GivePtkpChange(
            PtkpOfYears ptkps,
            PtkpChangeTasks tasks,
            Directory directory,
            BusinessClock clock,
            AgencyRoles roles,
            AuditTrail audit) {
        this.ptkps = ptkps;
        this.tasks = tasks;
        this.directory = directory;
        this.clock = clock;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * @param year from which on it counts: the one before this one, which may have to be settled
     *     still, this one or the next
     */
    public record Given(PersonId person, int year, Ptkp ptkp, String reason) {}

    @Transactional
    public PtkpChangeId give(Actor actor, Given given) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
        PersonId by = actor.requirePerson();
        if (by.equals(given.person())) {
            throw Refused.forbidden("ptkp-change-about-oneself");
        }
        if (directory.person(given.person()).isEmpty()) {
            throw Refused.notFound("person-unknown");
        }
        if (Math.abs(given.year() - clock.today(actor.agency()).getYear()) > 1) {
            throw Refused.invalid("ptkp-year-invalid", Finding.of("year", "ptkp-year-invalid"));
        }
        PtkpChange change =
                new PtkpChange(
                        PtkpChangeId.next(),
                        given.person(),
                        Year.of(given.year()),
                        given.ptkp(),
                        given.reason(),
                        PtkpChange.State.WAITING,
                        by,
                        null,
                        null);
        if (!ptkps.give(change)) {
            throw Refused.conflict("ptkp-change-waits");
        }
        tasks.open(change);
        audit.record(
                Act.of("PTKP_CHANGE_GIVEN")
                        .on(change.id().value())
                        .about(change.person())
                        .with("year", given.year()));
        return change.id();
    }
}
