package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.Grants;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Units;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a role to somebody else, for some days, in the whole agency or in a part of it. */
@Service
public class GrantRole {

    private static final Set<Role> NEVER = Set.of(Role.PLATFORM_ADMIN, Role.MACHINE);

    private final Offices offices;
    private final BusinessClock clock;
    private final Register register;
    private final Units units;
    private final Grants grants;
    private final RegisterEvents events;
    private final WantedAccounts accounts;
    private final AuditTrail audit;

    GrantRole(
            Offices offices,
            BusinessClock clock,
            Register register,
            Units units,
            Grants grants,
            RegisterEvents events,
            WantedAccounts accounts,
            AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.register = register;
        this.units = units;
        this.grants = grants;
        this.events = events;
        this.accounts = accounts;
    }

    @Transactional
    public void grant(Actor actor, Grant grant) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        if (actor.is(grant.person())) {
            throw Refused.forbidden("grant-to-oneself");
        }
        if (NEVER.contains(grant.role())) {
            throw Refused.forbidden("role-not-of-an-agency");
        }
        if (!register.has(grant.person())) {
            throw Refused.notFound("person-unknown");
        }
        if (grant.unit() != null && !units.has(grant.unit())) {
            throw Refused.notFound("unit-unknown");
        }
        if (grants.holdsAlready(grant)) {
            throw Refused.conflict("grant-already-held");
        }
        grants.add(grant);
        events.granted(actor.agency(), grant);
        accounts.follow(List.of(grant.person()));
        audit.record(
                Act.of("ROLE_GRANTED")
                        .about(grant.person())
                        .on(grant.id())
                        .with("role", grant.role())
                        .with("from", grant.during().from()));
    }
}
