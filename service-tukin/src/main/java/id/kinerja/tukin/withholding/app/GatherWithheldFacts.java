package id.kinerja.tukin.withholding.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.Deductions;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.withholding.OldYear;
import id.kinerja.tukin.withholding.OtherDeductions;
import id.kinerja.tukin.withholding.PaidBefore;
import id.kinerja.tukin.withholding.PtkpOfYears;
import id.kinerja.tukin.withholding.Taxpayer;
import id.kinerja.tukin.withholding.UnsettledYears;
import id.kinerja.tukin.withholding.WithheldFacts;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together from what it is worked out what is withheld of people. */
@Component
class GatherWithheldFacts {

    private final WithheldOfRuns withheld;
    private final UnsettledYears years;
    private final PtkpOfYears ptkps;
    private final Directory directory;
    private final Deductions deductions;

    GatherWithheldFacts(
            WithheldOfRuns withheld,
            UnsettledYears years,
            PtkpOfYears ptkps,
            Directory directory,
            Deductions deductions) {
        this.withheld = withheld;
        this.years = years;
        this.ptkps = ptkps;
        this.directory = directory;
        this.deductions = deductions;
    }

    /**
     * @param payee absent where he has no account yet
     * @param gross all that is paid to him
     */
    record Paid(PersonId person, @Nullable Payee payee, Rupiah gross) {}

    /** The years of people, and what they are known as. */
    private record Known(
            Map<PersonId, Person> people,
            Map<PersonId, List<PaidBefore>> year,
            Map<PersonId, OldYear> old,
            Map<PersonId, Ptkp> ptkps,
            Map<PersonId, List<Deduction>> deductions,
            Map<DeductionId, List<OtherDeductions.Instalment>> taken) {}

    /**
     * @param month of the run that pays
     * @param today on which it pays
     */
    List<WithheldFacts> of(YearMonth month, Policy policy, LocalDate today, Collection<Paid> paid) {
        OtherDeductions others = new OtherDeductions(policy, month);
        Set<PersonId> people = paid.stream().map(Paid::person).collect(toSet());
        Map<PersonId, Person> persons = directory.people(people);
        Map<PersonId, List<Deduction>> theirs =
                others.any() ? deductions.countingIn(month, people) : Map.of();
        Known known =
                new Known(
                        persons,
                        withheld.paidIn(Year.from(today), people),
                        old(Year.from(today).minusYears(1), persons, paid),
                        ptkps.of(Year.from(today), people),
                        theirs,
                        withheld.takenOf(theirs.keySet()));
        return paid.stream().map(one -> facts(one, others, today, known)).toList();
    }

    private static WithheldFacts facts(
            Paid one, OtherDeductions others, LocalDate today, Known known) {
        PersonId person = one.person();
        List<OtherDeductions.Standing> standing =
                others.standing(known.deductions().getOrDefault(person, List.of()));
        return new WithheldFacts(
                person,
                today,
                others.month(),
                one.gross(),
                one.payee() != null && one.payee().heirs() != null,
                Taxpayers.of(
                                requireNonNull(known.people().get(person)),
                                one.payee(),
                                others.month())
                        .taxedBy(known.ptkps().get(person)),
                known.year().getOrDefault(person, List.of()),
                known.old().get(person),
                standing,
                taken(standing, known.taken()));
    }

    private static Map<DeductionId, List<OtherDeductions.Instalment>> taken(
            List<OtherDeductions.Standing> theirs,
            Map<DeductionId, List<OtherDeductions.Instalment>> ofAll) {
        return theirs.stream()
                .map(OtherDeductions.Standing::id)
                .filter(ofAll::containsKey)
                .distinct()
                .collect(toMap(id -> id, id -> requireNonNull(ofAll.get(id))));
    }

    /** Of whom something of that year's tax is open. */
    Map<PersonId, OldYear> old(Year year, Map<PersonId, Person> persons, Collection<Paid> paid) {
        Map<PersonId, Optional<OldYear.Owed>> open = years.among(year, persons.keySet());
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, List<PaidBefore>> then = withheld.paidIn(year, open.keySet());
        Map<PersonId, Ptkp> fixed = ptkps.of(year, open.keySet());
        Map<PersonId, OldYear> old = new HashMap<>();
        for (Paid one : paid) {
            PersonId person = one.person();
            Optional<OldYear.Owed> owed = open.get(person);
            if (owed != null) {
                Taxpayer taxpayer =
                        atEndOf(year, requireNonNull(persons.get(person)), one.payee())
                                .taxedBy(fixed.get(person));
                old.put(
                        person,
                        owed.isPresent()
                                ? owed.get()
                                : new OldYear.Unsettled(
                                        year, taxpayer, then.getOrDefault(person, List.of())));
            }
        }
        return old;
    }

    private static Taxpayer atEndOf(Year year, Person person, @Nullable Payee payee) {
        return Taxpayers.of(person, payee, year.atMonth(Month.DECEMBER));
    }
}
