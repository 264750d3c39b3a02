package id.kinerja.tukin.fact.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.fact.FactId;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.fact.SuppliedFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has facts count that others have supplied; one that may not leaves its neighbours be. */
@Service
public class ConfirmFacts {

    private final AgencyRoles roles;
    private final SuppliedFacts facts;
    private final ChangedPay changedPay;
    private final OwnFacts ownFacts;
    private final AuditTrail audit;

    ConfirmFacts(
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

    public record Outcome(int confirmed, List<Finding> findings) {}

    @Transactional
    public Outcome confirm(Actor actor, List<FactId> ids) {
        roles.require(actor, Role.PENYETUJU_TUKIN);
        PersonId second = actor.requirePerson();
        Map<FactId, SuppliedFact> there =
                facts.findForChange(new LinkedHashSet<>(ids)).stream()
                        .collect(toMap(SuppliedFact::id, Function.identity()));
        OwnFacts.Officer officer = ownFacts.of(second);
        List<Finding> findings = new ArrayList<>();
        Map<FactId, SuppliedFact> good = new LinkedHashMap<>();
        for (int row = 1; row <= ids.size(); row++) {
            SuppliedFact fact = there.get(ids.get(row - 1));
            Optional<String> wrong =
                    fact == null ? Optional.of("fact-not-there") : refusal(fact, officer);
            if (wrong.isPresent()) {
                findings.add(Finding.ofRow(row, "factIds", wrong.get()));
            } else if (fact != null) {
                good.put(fact.id(), fact);
            }
        }
        keep(second, good);
        return new Outcome(good.size(), findings);
    }

    private static Optional<String> refusal(SuppliedFact fact, OwnFacts.Officer second) {
        return second.isOwn(fact.holder(), fact.from())
                ? Optional.of("fact-about-oneself")
                : fact.confirmationRefusal(second.person()).map(Refused::code);
    }

    private void keep(PersonId second, Map<FactId, SuppliedFact> good) {
        facts.confirm(good.keySet(), second);
        changedPay.by(good.values());
        audit.recordAll(
                good.values().stream()
                        .map(fact -> SupplyFact.act("FACT_CONFIRMED", fact))
                        .toList());
    }
}
