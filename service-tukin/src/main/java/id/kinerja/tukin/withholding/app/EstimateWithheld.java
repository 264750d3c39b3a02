package id.kinerja.tukin.withholding.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.Payees;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.ApprovedStatements;
import id.kinerja.tukin.statement.GrantingRun;
import id.kinerja.tukin.statement.app.ReadStatement;
import id.kinerja.tukin.withholding.TaxTables;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldCalculation;
import id.kinerja.tukin.withholding.WithheldFacts;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import id.kinerja.tukin.withholding.Withholdings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is withheld of a person's month: what was, once its run is locked, and until then what would
 * be if it were paid today as it stands.
 */
@Service
public class EstimateWithheld {

    private final ReadStatement readStatement;
    private final ApprovedStatements approved;
    private final Runs runs;
    private final WithheldOfRuns withheld;
    private final Policies policies;
    private final Payees payees;
    private final GatherWithheldFacts facts;
    private final BusinessClock clock;
    private final TaxTables tables;

    EstimateWithheld(
            ReadStatement readStatement,
            ApprovedStatements approved,
            Runs runs,
            WithheldOfRuns withheld,
            Policies policies,
            Payees payees,
            GatherWithheldFacts facts,
            BusinessClock clock,
            TaxTables tables) {
        this.readStatement = readStatement;
        this.approved = approved;
        this.runs = runs;
        this.withheld = withheld;
        this.policies = policies;
        this.payees = payees;
        this.facts = facts;
        this.clock = clock;
        this.tables = tables;
    }

    /**
     * @param gross what the run that granted the month has paid the person, earlier months and what
     *     is recovered too; until it is locked what the statement comes to
     * @param missing what must be known of the person before it can be said; absent where it is
     * @param estimated whether the run isn't locked yet
     */
    public record Outcome(
            Rupiah gross,
            List<Withheld> withheld,
            Withholdings.@Nullable Missing missing,
            boolean estimated) {

        public Rupiah received() {
            return gross.minus(Withheld.deducted(withheld));
        }
    }

    /** For whoever may read the statement. */
    @Transactional
    public Outcome of(Actor actor, PersonId person, YearMonth month) {
        Rupiah net = readStatement.read(actor, person, month).statement().net();
        Optional<GrantingRun> granting = approved.grantedBy(person, month);
        return granting.filter(GrantingRun::locked)
                .map(
                        run ->
                                new Outcome(
                                        approved.paidBy(run, person, month).paid(),
                                        withheld.of(new RunId(run.id()), person),
                                        withheld.unknown(new RunId(run.id()), person)
                                                .map(WithheldOfRuns.Unknown::missing)
                                                .orElse(null),
                                        false))
                .orElseGet(
                        () ->
                                estimate(
                                        actor.agency(),
                                        person,
                                        month,
                                        net,
                                        policy(granting, month)));
    }

    /** By which it will be paid. */
    private Policy policy(Optional<GrantingRun> granting, YearMonth month) {
        return granting.flatMap(run -> runs.find(new RunId(run.id())))
                .map(Run::policy)
                .flatMap(policies::active)
                .or(
                        () ->
                                policies.inForceOn(month.atDay(1))
                                        .map(inForce -> inForce.document().policy()))
                .orElseThrow(() -> Refused.notFound("no-policy-in-force", month));
    }

    private Outcome estimate(
            AgencyId agency, PersonId person, YearMonth month, Rupiah net, Policy policy) {
        LocalDate today = clock.today(agency);
        Payee payee = payees.of(agency, Set.of(person)).get(person);
        WithheldFacts of =
                facts.of(
                                month,
                                policy,
                                today,
                                List.of(new GatherWithheldFacts.Paid(person, payee, net)))
                        .getFirst();
        WithheldCalculation.Outcome would = WithheldCalculation.of(of, policy, tables);
        boolean waits = would.missing() != null && new Withholdings(policy, tables, today).waits();
        return new Outcome(net, waits ? List.of() : would.withheld(), would.missing(), true);
    }
}
