package id.kinerja.tukin.fact.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.fact.GivenFact;
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
    private final AuditTrail audit;

    SupplyFact(FactDesk desk, Directory directory, SuppliedFacts facts, AuditTrail audit) {
        this.audit = audit;
        this.desk = desk;
        this.directory = directory;
        this.facts = facts;
    }

    @Transactional
    public SuppliedFact supply(Actor actor, GivenFact given) {
        FactDesk.Judgement judgement = desk.open(actor);
        List<Finding> findings = new ArrayList<>();
        if (directory.person(given.person()).isEmpty()) {
            findings.add(Finding.of("personId", "person-unknown"));
        }
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

    static Act supplied(SuppliedFact fact) {
        return Act.of("FACT_SUPPLIED")
                .on(fact.id().value())
                .about(fact.person())
                .withCode("fact", fact.code());
    }
}
