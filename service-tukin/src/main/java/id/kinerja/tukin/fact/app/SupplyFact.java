package id.kinerja.tukin.fact.app;

import static java.util.Objects.requireNonNullElse;

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
        GivenFact named = given.of(named(given, findings));
        Optional<SuppliedFact> supplied = judgement.judge(0, named, findings);
        if (supplied.isEmpty() || !findings.isEmpty()) {
            throw Refused.invalid("fact-invalid", findings);
        }
        if (facts.add(List.of(supplied.get())).isEmpty()) {
            throw Refused.conflict("fact-known");
        }
        audit.record(supplied(supplied.get()));
        return supplied.get();
    }

    /** As he is told where nobody is there, which is added to the findings. */
    private FactHolder named(GivenFact given, List<Finding> findings) {
        FactHolder holder = given.holder();
        String position = holder.position();
        if (position == null) {
            if (directory.person(holder.requirePerson()).isEmpty()) {
                findings.add(Finding.of("personId", "person-unknown"));
            }
            return holder;
        }
        NamedPositions.Answer answer =
                new NamedPositions(holders.withCodes(List.of(position)))
                        .of(position, holder.unit(), given.from());
        if (answer.wrong() != null) {
            findings.add(
                    Finding.of(
                            answer.aboutUnit() ? "unitId" : "positionCode",
                            answer.wrong(),
                            answer.saying(position)));
        }
        return requireNonNullElse(answer.holder(), holder);
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
