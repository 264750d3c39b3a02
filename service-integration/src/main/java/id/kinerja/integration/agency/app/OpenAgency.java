package id.kinerja.integration.agency.app;

import id.kinerja.integration.agency.Agencies;
import id.kinerja.integration.agency.Agency;
import id.kinerja.integration.agency.AgencyEvents;
import id.kinerja.integration.personnel.FirstAdmin;
import id.kinerja.integration.personnel.app.AddFirstAdmin;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an agency; called in the scope of the new agency, since its own wall already stands. */
@Service
public class OpenAgency {

    private final Agencies agencies;
    private final AgencyEvents events;
    private final AddFirstAdmin addFirstAdmin;
    private final AuditTrail audit;

    OpenAgency(
            Agencies agencies, AgencyEvents events, AddFirstAdmin addFirstAdmin, AuditTrail audit) {
        this.audit = audit;
        this.addFirstAdmin = addFirstAdmin;
        this.agencies = agencies;
        this.events = events;
    }

    @Transactional
    public Agency open(Agency agency, FirstAdmin admin) {
        if (!agencies.add(agency)) {
            throw Refused.conflict("agency-code-taken", agency.code());
        }
        events.changed(agency);
        audit.record(Act.of("AGENCY_OPENED").on(agency.id().value()).with("kind", agency.kind()));
        addFirstAdmin.add(agency.id(), admin);
        return agency;
    }
}
