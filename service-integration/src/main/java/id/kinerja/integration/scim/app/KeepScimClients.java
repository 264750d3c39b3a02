package id.kinerja.integration.scim.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.scim.ScimClient;
import id.kinerja.integration.scim.ScimClients;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR of the whole agency says which program keeps its people. */
@Service
public class KeepScimClients {

    private final Offices offices;
    private final BusinessClock clock;
    private final ScimClients clients;
    private final AuditTrail audit;

    KeepScimClients(Offices offices, BusinessClock clock, ScimClients clients, AuditTrail audit) {
        this.offices = offices;
        this.clock = clock;
        this.clients = clients;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<ScimClient> all(Actor actor) {
        requireAgency(actor, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return clients.all();
    }

    @Transactional
    public ScimClient open(Actor actor, String clientId) {
        requireAgency(actor, Role.ADMIN_KEPEGAWAIAN);
        if (clients.all().size() >= ScimClients.MOST) {
            throw Refused.conflict("scim-clients-too-many", ScimClients.MOST);
        }
        ScimClient client =
                new ScimClient(
                        clientId, actor.requirePerson(), clock.now(actor.agency()).toInstant());
        if (!clients.add(client)) {
            throw Refused.conflict("already-there");
        }
        audit.record(Act.of("SCIM_CLIENT_OPENED").named(clientId));
        return client;
    }

    /** From the next request on it is let in no more. */
    @Transactional
    public void end(Actor actor, String clientId) {
        requireAgency(actor, Role.ADMIN_KEPEGAWAIAN);
        if (!clients.remove(clientId)) {
            throw Refused.notFound("scim-client-unknown");
        }
        audit.record(Act.of("SCIM_CLIENT_ENDED").named(clientId));
    }

    private void requireAgency(Actor actor, Role... roles) {
        offices.requireAgency(Office.heldBy(actor, clock.today(actor.agency()), roles));
    }
}
