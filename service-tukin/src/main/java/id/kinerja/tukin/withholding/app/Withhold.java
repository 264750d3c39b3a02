package id.kinerja.tukin.withholding.app;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.withholding.KeptWithholdings;
import id.kinerja.tukin.withholding.KeptWithholdings.Worked;
import id.kinerja.tukin.withholding.OtherDeductions;
import id.kinerja.tukin.withholding.PtkpOfYears;
import id.kinerja.tukin.withholding.Received;
import id.kinerja.tukin.withholding.TaxTables;
import id.kinerja.tukin.withholding.UnsettledYears;
import id.kinerja.tukin.withholding.WithheldCalculation;
import id.kinerja.tukin.withholding.WithheldFacts;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import id.kinerja.tukin.withholding.Withholdings;
import id.kinerja.tukin.withholding.YearSettlement;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out at the lock of a run what is withheld of what it pays, and writes it down. */
@Component
public class Withhold {

    /** How many people are named at once of whom something is missing. */
    private static final int MOST_FINDINGS = 200;

    /** Of how many people the facts are written at once. */
    private static final int PART = 500;

    private final WithheldOfRuns withheld;
    private final KeptWithholdings kept;
    private final UnsettledYears years;
    private final PtkpOfYears ptkps;
    private final GatherWithheldFacts facts;
    private final BusinessClock clock;
    private final TaxTables tables;
    private final WithholdingPolicies policies;

    Withhold(
            WithheldOfRuns withheld,
            KeptWithholdings kept,
            UnsettledYears years,
            PtkpOfYears ptkps,
            GatherWithheldFacts facts,
            BusinessClock clock,
            TaxTables tables,
            WithholdingPolicies policies) {
        this.withheld = withheld;
        this.kept = kept;
        this.years = years;
        this.ptkps = ptkps;
        this.facts = facts;
        this.clock = clock;
        this.tables = tables;
        this.policies = policies;
    }

    /** All that a run pays to a person. */
    public record Paid(Payee payee, Rupiah gross) {}

    /**
     * Where what decides somebody's tax isn't known, nothing is; what the state bears waits for
     * nobody, and it is written down of whom it isn't known. Whose year before isn't settled, by
     * whichever policy this run withholds, has it settled. From what all of it was worked out is
     * kept.
     *
     * @return what is left to each; none where nothing is withheld
     */
    public List<Received> of(AgencyId agency, Run run, Collection<Paid> paid) {
        Policy policy = policies.of(run);
        LocalDate today = clock.today(agency);
        Withholdings rules = new Withholdings(policy, tables, today);
        boolean any = rules.any() || new OtherDeductions(policy, run.month()).any();
        if (!any && !isOldYearOpen(today, paid)) {
            return List.of();
        }
        withheld.hold();
        List<WithheldFacts> of =
                facts.of(
                        run.month(),
                        policy,
                        today,
                        paid.stream()
                                .map(
                                        one ->
                                                new GatherWithheldFacts.Paid(
                                                        one.payee().person(),
                                                        one.payee(),
                                                        one.gross()))
                                .toList());
        List<Worked> worked =
                of.stream()
                        .map(one -> new Worked(one, WithheldCalculation.of(one, policy, tables)))
                        .toList();
        List<WithheldOfRuns.Untaxed> unknown =
                worked.stream().flatMap(one -> untaxed(one).stream()).toList();
        if (rules.waits()) {
            refuse(unknown.stream().map(one -> finding(one.person(), one.missing())).toList());
        }
        withheld.keepUnknown(run.id(), today, unknown);
        keep(run.id(), today, worked);
        return worked.stream().map(Withhold::received).toList();
    }

    private boolean isOldYearOpen(LocalDate today, Collection<Paid> paid) {
        return !years.among(
                        Year.from(today).minusYears(1),
                        paid.stream().map(one -> one.payee().person()).toList())
                .isEmpty();
    }

    private void keep(RunId run, LocalDate today, List<Worked> worked) {
        withheld.keep(
                run,
                today,
                worked.stream().flatMap(one -> one.outcome().withheld().stream()).toList());
        Map<PersonId, YearSettlement> settled = new HashMap<>();
        for (Worked one : worked) {
            YearSettlement its = one.outcome().settled();
            if (its != null) {
                settled.put(one.facts().person(), its);
            }
        }
        years.settle(run, settled);
        ptkps.fix(Year.from(today), taxed(worked));
        for (int from = 0; from < worked.size(); from += PART) {
            kept.keep(run, worked.subList(from, Math.min(from + PART, worked.size())));
        }
    }

    /** By which PTKP each is taxed in the year. */
    private static Map<PersonId, Ptkp> taxed(List<Worked> worked) {
        Map<PersonId, Ptkp> taxed = new HashMap<>();
        for (Worked one : worked) {
            Ptkp ptkp = one.facts().taxpayer().ptkp();
            boolean ofYear =
                    one.outcome().withheld().stream().anyMatch(its -> its.kind().isOfTheYear());
            if (ptkp != null && ofYear) {
                taxed.put(one.facts().person(), ptkp);
            }
        }
        return taxed;
    }

    private static Optional<WithheldOfRuns.Untaxed> untaxed(Worked one) {
        return Optional.ofNullable(one.outcome().missing())
                .map(
                        missing ->
                                new WithheldOfRuns.Untaxed(
                                        one.facts().person(), missing, one.facts().gross()));
    }

    private static Received received(Worked one) {
        return Received.of(
                one.facts().person(),
                one.facts().gross(),
                one.outcome().withheld(),
                one.facts().year(),
                one.facts().old());
    }

    private static Finding finding(PersonId person, Withholdings.Missing missing) {
        return Finding.of(
                person.toString(),
                switch (missing) {
                    case GOLONGAN -> "golongan-missing";
                    case PTKP -> "ptkp-missing";
                });
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "taxpayers-missing",
                    List.of(Integer.toString(findings.size())),
                    findings.stream().limit(MOST_FINDINGS).toList());
        }
    }
}
