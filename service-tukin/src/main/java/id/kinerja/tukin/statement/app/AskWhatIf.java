package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.ApprovedStatements;
import id.kinerja.tukin.statement.Otherwise;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.StatementCalculation;
import id.kinerja.tukin.statement.WhatIf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person's month would come to if something in it were otherwise. Nothing is kept. */
@Service
public class AskWhatIf {

    private final ReadStatement readStatement;
    private final Directory directory;
    private final SettledByAgency settled;
    private final Policies policies;
    private final ApprovedStatements approved;
    private final GatherPersonMonths gatherPersonMonths;

    AskWhatIf(
            ReadStatement readStatement,
            Directory directory,
            SettledByAgency settled,
            Policies policies,
            ApprovedStatements approved,
            GatherPersonMonths gatherPersonMonths) {
        this.readStatement = readStatement;
        this.directory = directory;
        this.settled = settled;
        this.policies = policies;
        this.approved = approved;
        this.gatherPersonMonths = gatherPersonMonths;
    }

    /** Of the actor's own month, until it is approved. */
    @Transactional(readOnly = true)
    public WhatIf ask(Actor actor, YearMonth month, Otherwise otherwise) {
        PersonId person = actor.requirePerson();
        refuse(otherwise.findings(month));
        if (approved.of(person, month).isPresent()) {
            throw Refused.conflict("what-if-approved", month);
        }
        PersonMonth known = gatherPersonMonths.gather(Set.of(person), month).get(person);
        if (known == null || known.places().isEmpty()) {
            throw Refused.notFound("what-if-no-place", month);
        }
        Policy policy =
                policies.inForceOn(month.atDay(1))
                        .orElseThrow(() -> Refused.notFound("no-policy-in-force", month))
                        .document()
                        .policy();
        refuse(otherwise.findingsIn(known));
        LocalDate until = readStatement.attended(actor.agency());
        List<LocalDate> supposed =
                otherwise.supposed(
                        known, until, directory.holidays(settled.of(month).attendance()));
        return new WhatIf(
                StatementCalculation.of(known.toKnowUntil(until), policy),
                StatementCalculation.of(otherwise.in(known, until, Set.copyOf(supposed)), policy),
                supposed);
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Refused.invalid("what-if-invalid", findings);
        }
    }
}
