package id.kinerja.tukin.statement.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.statement.ApprovedStatements;
import id.kinerja.tukin.statement.GrantingRun;
import id.kinerja.tukin.statement.PaidReport;
import id.kinerja.tukin.statement.PaidReports;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.ShownStatement;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.StatementCalculation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statement of a month: once approved as it was approved, until then computed anew from the
 * facts as they are known now.
 */
@Service
public class ReadStatement {

    private final StatementReaders readers;
    private final BusinessClock clock;
    private final Policies policies;
    private final ApprovedStatements approved;
    private final GatherPersonMonths gatherPersonMonths;
    private final PaidReports paidReports;
    private final AuditTrail audit;

    ReadStatement(
            StatementReaders readers,
            BusinessClock clock,
            Policies policies,
            ApprovedStatements approved,
            GatherPersonMonths gatherPersonMonths,
            PaidReports paidReports,
            AuditTrail audit) {
        this.paidReports = paidReports;
        this.audit = audit;
        this.readers = readers;
        this.clock = clock;
        this.policies = policies;
        this.approved = approved;
        this.gatherPersonMonths = gatherPersonMonths;
    }

    @Transactional
    public ShownStatement read(Actor actor, PersonId person, YearMonth month) {
        if (!actor.is(person) && readers.readable(actor, person, Set.of(month)).isEmpty()) {
            throw Refused.notFound("statement-unknown");
        }
        if (!actor.is(person)) {
            audit.record(Act.looked("STATEMENT_SEEN").about(person).with("month", month));
        }
        return approved.of(person, month)
                .map(
                        granted ->
                                new ShownStatement(
                                        granted.statement(),
                                        ShownStatement.State.APPROVED,
                                        approved.differences(person, month),
                                        paid(person, granted.run()),
                                        null))
                .orElseGet(
                        () ->
                                new ShownStatement(
                                        live(actor.agency(), person, month),
                                        ShownStatement.State.LIVE,
                                        List.of(),
                                        null,
                                        approved.held(person, month).orElse(null)));
    }

    private @Nullable PaidReport paid(PersonId person, GrantingRun run) {
        return run.locked() ? paidReports.ofPerson(person).get(run.id()) : null;
    }

    private Statement live(AgencyId agency, PersonId person, YearMonth month) {
        PersonMonth facts =
                gatherPersonMonths.gather(Set.of(person), month, attended(agency)).get(person);
        if (facts == null) {
            throw Refused.notFound("statement-unknown");
        }
        ProposedPolicy policy =
                policies.inForceOn(month.atDay(1))
                        .orElseThrow(() -> Refused.notFound("no-policy-in-force", month));
        return StatementCalculation.of(facts, policy.document().policy());
    }

    /** A day is resolved in the night after it, so that yesterday's may still be on its way. */
    LocalDate attended(AgencyId agency) {
        return clock.today(agency).minusDays(2);
    }
}
