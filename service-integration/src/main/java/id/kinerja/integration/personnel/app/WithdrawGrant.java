package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.Grants;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a role before its first day; the trail keeps that it was given. */
@Service
public class WithdrawGrant {

    private final GrantInHand inHand;
    private final BusinessClock clock;
    private final Grants grants;
    private final RegisterEvents events;
    private final WantedAccounts accounts;
    private final AuditTrail audit;

    WithdrawGrant(
            GrantInHand inHand,
            BusinessClock clock,
            Grants grants,
            RegisterEvents events,
            WantedAccounts accounts,
            AuditTrail audit) {
        this.inHand = inHand;
        this.clock = clock;
        this.grants = grants;
        this.events = events;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public void withdraw(Actor actor, UUID id, long seen) {
        LocalDate today = clock.today(actor.agency());
        Grant grant = inHand.forChange(actor, id, seen, today);
        if (grant.hasBegun(today)) {
            throw Refused.conflict("grant-begun");
        }
        grants.remove(id);
        events.grantWithdrawn(actor.agency(), grant.withdrawn());
        accounts.follow(List.of(grant.person()));
        audit.record(
                Act.of("ROLE_WITHDRAWN")
                        .about(grant.person())
                        .on(id)
                        .with("role", grant.role())
                        .with("from", grant.during().from()));
    }
}
