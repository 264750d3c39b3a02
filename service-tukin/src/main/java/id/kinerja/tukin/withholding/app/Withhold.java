package id.kinerja.tukin.withholding.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.Deductions;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.withholding.OtherDeductions;
import id.kinerja.tukin.withholding.PaidBefore;
import id.kinerja.tukin.withholding.Received;
import id.kinerja.tukin.withholding.TaxTables;
import id.kinerja.tukin.withholding.Taxpayer;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import id.kinerja.tukin.withholding.Withholdings;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works out at the lock of a run what is withheld of what it pays, and writes it down. */
@Component
public class Withhold {

    /** How many people are named at once of whom something is missing. */
    private static final int MOST_FINDINGS = 200;

    private final WithheldOfRuns withheld;
    private final Directory directory;
    private final BusinessClock clock;
    private final TaxTables tables;
    private final Deductions deductions;

    Withhold(
            WithheldOfRuns withheld,
            Directory directory,
            BusinessClock clock,
            TaxTables tables,
            Deductions deductions) {
        this.deductions = deductions;
        this.withheld = withheld;
        this.directory = directory;
        this.clock = clock;
        this.tables = tables;
    }

    /** All that a run pays to a person. */
    public record Paid(Payee payee, Rupiah gross) {}

    /**
     * Where what decides somebody's tax isn't known, nothing is; what the state bears waits for
     * nobody, and it is written down of whom it isn't known.
     *
     * @param month of the run
     * @return what is left to each; none where nothing is withheld
     */
    public List<Received> of(
            AgencyId agency, RunId run, YearMonth month, Policy policy, Collection<Paid> paid) {
        LocalDate today = clock.today(agency);
        Withholdings rules = new Withholdings(policy, tables, today);
        OtherDeductions others = new OtherDeductions(policy, month);
        if (!rules.any() && !others.any()) {
            return List.of();
        }
        withheld.hold();
        Set<PersonId> people = paid.stream().map(one -> one.payee().person()).collect(toSet());
        Map<PersonId, Person> known = directory.people(people);
        Map<PersonId, List<PaidBefore>> before = withheld.paidIn(Year.from(today), people);
        Map<PersonId, List<Deduction>> theirs =
                others.any() ? deductions.countingIn(month, people) : Map.of();
        Map<DeductionId, List<OtherDeductions.Instalment>> taken =
                withheld.takenOf(theirs.keySet());
        List<Withheld> all = new ArrayList<>();
        List<Received> received = new ArrayList<>();
        List<WithheldOfRuns.Untaxed> unknown = new ArrayList<>();
        for (Paid one : paid) {
            PersonId person = one.payee().person();
            Taxpayer taxpayer = Taxpayers.of(requireNonNull(known.get(person)), one.payee(), month);
            rules.missing(taxpayer)
                    .map(missing -> new WithheldOfRuns.Untaxed(person, missing, one.gross()))
                    .ifPresent(unknown::add);
            List<PaidBefore> year = before.getOrDefault(person, List.of());
            List<Withheld> his = new ArrayList<>(rules.of(person, taxpayer, one.gross(), year));
            his.addAll(
                    others.of(
                            new OtherDeductions.Paid(
                                    person, one.gross(), one.payee().heirs() != null),
                            List.copyOf(his),
                            theirs.getOrDefault(person, List.of()),
                            taken));
            all.addAll(his);
            received.add(Received.of(person, one.gross(), his, year));
        }
        if (rules.waits()) {
            refuse(unknown.stream().map(one -> finding(one.person(), one.missing())).toList());
        }
        withheld.keep(run, today, all);
        withheld.keepUnknown(run, today, unknown);
        return received;
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
