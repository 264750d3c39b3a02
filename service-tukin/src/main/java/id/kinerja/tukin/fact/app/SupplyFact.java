package id.kinerja.tukin.fact.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.fact.FactHolder;
import id.kinerja.tukin.fact.GivenFact;
import id.kinerja.tukin.fact.PositionHolders;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.fact.SuppliedFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one fact from outside, which counts once a second person has confirmed it. */
@Service
public class SupplyFact {

    private final FactDesk desk;
    private final Directory directory;
    private final SuppliedFacts facts;
    private final PositionHolders holders;
    private final AuditTrail audit;

    SupplyFact(
            FactDesk desk,
            Directory directory,
            SuppliedFacts facts,
            PositionHolders holders,
            AuditTrail audit) {
        this.holders = holders;
        this.audit = audit;
        this.desk = desk;
        this.directory = directory;
        this.facts = facts;
    }

    @Transactional
    public SuppliedFact supply(Actor actor, GivenFact given) {
        FactDesk.Judgement judgement = desk.open(actor);
        List<Finding> findings = new ArrayList<>();
        unknown(given.holder()).ifPresent(findings::add);
        Optional<SuppliedFact> supplied = judgement.judge(0, given, findings);
        if (supplied.isEmpty() || !findings.isEmpty()) {
            throw Refused.invalid("fact-invalid", findings);
        }
        if (facts.add(List.of(supplied.get())).isEmpty()) {
            throw Refused.conflict("fact-known");
        }
        audit.record(supplied(supplied.get()));
        return supplied.get();
    }

    private Optional<Finding> unknown(FactHolder holder) {
        String position = holder.position();
        if (position == null) {
            return directory.person(holder.requirePerson()).isEmpty()
                    ? Optional.of(Finding.of("personId", "person-unknown"))
                    : Optional.empty();
        }
        NamedPositions.Answer named =
                new NamedPositions(holders.withCodes(List.of(position)))
                        .of(position, holder.unit());
        return Optional.ofNullable(named.wrong())
                .map(
                        wrong ->
                                Finding.of(
                                        named.aboutUnit() ? "unitId" : "positionCode",
                                        wrong,
                                        position));
    }

    static Act supplied(SuppliedFact fact) {
        return act("FACT_SUPPLIED", fact);
    }

    /** About nobody where the fact is told of a position. */
    static Act act(String code, SuppliedFact fact) {
        Act act = Act.of(code).on(fact.id().value()).withCode("fact", fact.code());
        PersonId person = fact.holder().person();
        return person == null ? act : act.about(person);
    }
}
