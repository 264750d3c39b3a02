package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.Grants;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role, for those who give them and those who look after them. */
@Service
public class ReadGrants {

    private final Offices offices;
    private final BusinessClock clock;
    private final Grants grants;

    ReadGrants(Offices offices, BusinessClock clock, Grants grants) {
        this.offices = offices;
        this.clock = clock;
        this.grants = grants;
    }

    @Transactional(readOnly = true)
    public List<Grant> list(Actor actor, @Nullable UUID after, int limit) {
        require(actor);
        return grants.list(after, limit);
    }

    @Transactional(readOnly = true)
    public Grant read(Actor actor, UUID id) {
        require(actor);
        return grants.find(id).orElseThrow(() -> Refused.notFound("grant-unknown"));
    }

    private void require(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Role role = actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN;
        offices.requireAgency(Office.of(actor, role, clock.today(actor.agency())));
    }
}
