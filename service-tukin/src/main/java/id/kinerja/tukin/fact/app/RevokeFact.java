package id.kinerja.tukin.fact.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.fact.FactId;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.fact.SuppliedFacts;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a fact that should never have been told; it stays listed with the reason. */
@Service
public class RevokeFact {

    private final AgencyRoles roles;
    private final SuppliedFacts facts;
    private final ChangedPay changedPay;
    private final OwnFacts ownFacts;
    private final AuditTrail audit;

    RevokeFact(
            AgencyRoles roles,
            SuppliedFacts facts,
            ChangedPay changedPay,
            OwnFacts ownFacts,
            AuditTrail audit) {
        this.ownFacts = ownFacts;
        this.audit = audit;
        this.roles = roles;
        this.facts = facts;
        this.changedPay = changedPay;
    }

    @Transactional
    public SuppliedFact revoke(Actor actor, FactId id, String reason) {
        roles.require(actor, Role.PENYETUJU_TUKIN);
        PersonId by = actor.requirePerson();
        SuppliedFact fact =
                facts.findForChange(List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("fact-not-there"));
        if (ownFacts.of(by).isOwn(fact.holder(), fact.from())) {
            throw Refused.forbidden("fact-about-oneself");
        }
        Refused.raise(fact.revocationRefusal(by));
        facts.revoke(id, by, reason);
        if (fact.state() == SuppliedFact.State.CONFIRMED) {
            changedPay.by(List.of(fact));
        }
        audit.record(SupplyFact.act("FACT_REVOKED", fact));
        return facts.find(id).orElseThrow();
    }
}
