package id.kinerja.tukin.statement.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.ExtraStatements;
import id.kinerja.tukin.statement.PaidReports;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.ShownStatement;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.StatementCalculation;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody gets once in a year: once approved as it was approved, until then as it would be by
 * the facts known now.
 */
@Service
public class ReadExtraStatement {

    private final StatementReaders readers;
    private final Policies policies;
    private final ExtraStatements extraStatements;
    private final GatherExtraMonths gatherExtraMonths;
    private final PaidReports paidReports;
    private final AuditTrail audit;

    ReadExtraStatement(
            StatementReaders readers,
            Policies policies,
            ExtraStatements extraStatements,
            GatherExtraMonths gatherExtraMonths,
            PaidReports paidReports,
            AuditTrail audit) {
        this.paidReports = paidReports;
        this.readers = readers;
        this.policies = policies;
        this.extraStatements = extraStatements;
        this.gatherExtraMonths = gatherExtraMonths;
        this.audit = audit;
    }

    /**
     * @param month in which it is paid
     */
    @Transactional
    public ShownStatement read(Actor actor, PersonId person, YearMonth month, ExtraKind kind) {
        ShownStatement shown = shown(person, month, kind);
        if (!actor.is(person)) {
            // Who has left since the month that it is made of had his place in that one.
            List<YearMonth> either = List.of(month, shown.statement().month());
            if (readers.readable(actor, person, either).isEmpty()) {
                throw Refused.notFound("statement-unknown");
            }
            audit.record(
                    Act.looked("STATEMENT_SEEN")
                            .about(person)
                            .with("month", month)
                            .with("kind", kind));
        }
        return shown;
    }

    private ShownStatement shown(PersonId person, YearMonth month, ExtraKind kind) {
        return extraStatements
                .granted(person, kind, month)
                .map(
                        granted ->
                                new ShownStatement(
                                        granted.statement(),
                                        ShownStatement.State.APPROVED,
                                        extraStatements.differences(person, kind, month),
                                        granted.run().locked()
                                                ? paidReports
                                                        .ofPerson(person)
                                                        .get(granted.run().id())
                                                : null,
                                        null))
                .orElseGet(
                        () ->
                                new ShownStatement(
                                        live(person, month, kind),
                                        ShownStatement.State.LIVE,
                                        List.of(),
                                        null,
                                        extraStatements.held(person, kind, month).orElse(null)));
    }

    private Statement live(PersonId person, YearMonth month, ExtraKind kind) {
        Policy policy =
                policies.inForceOn(month.atDay(1))
                        .orElseThrow(() -> Refused.notFound("no-policy-in-force", month))
                        .document()
                        .policy();
        ExtraMonth rule = rule(policy, month, kind);
        PersonMonth facts = gatherExtraMonths.gather(Set.of(person), rule).get(person);
        if (facts == null) {
            throw Refused.notFound("statement-unknown");
        }
        return StatementCalculation.of(facts, policy);
    }

    /** That of the latest month that is there by then. */
    private static ExtraMonth rule(Policy policy, YearMonth month, ExtraKind kind) {
        return policy.extraMonths().stream()
                .filter(one -> one.pay().kind() == kind && !one.reference().isAfter(month))
                .max(Comparator.comparing(ExtraMonth::reference))
                .orElseThrow(
                        () -> Refused.notFound("extra-month-not-in-policy", kind, month.getYear()));
    }
}
