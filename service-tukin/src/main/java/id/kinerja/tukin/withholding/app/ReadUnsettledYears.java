package id.kinerja.tukin.withholding.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.Payees;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.withholding.OldYear;
import id.kinerja.tukin.withholding.TaxTables;
import id.kinerja.tukin.withholding.UnsettledYears;
import id.kinerja.tukin.withholding.UnsettledYears.Unsettled;
import id.kinerja.tukin.withholding.YearSettlement;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists whose year of tax isn't settled, or not paid for, and what is open of it. */
@Service
public class ReadUnsettledYears {

    private final UnsettledYears years;
    private final GatherWithheldFacts facts;
    private final Payees payees;
    private final Policies policies;
    private final TaxTables tables;
    private final Directory directory;
    private final BusinessClock clock;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    ReadUnsettledYears(
            UnsettledYears years,
            GatherWithheldFacts facts,
            Payees payees,
            Policies policies,
            TaxTables tables,
            Directory directory,
            BusinessClock clock,
            AgencyRoles roles,
            AuditTrail audit) {
        this.years = years;
        this.facts = facts;
        this.payees = payees;
        this.policies = policies;
        this.tables = tables;
        this.directory = directory;
        this.clock = clock;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * @param open what is still to be taken, below zero to be given back; absent while the year
     *     lasts, and where it isn't known what isn't taxed of him
     * @param left whether he has left, so that no run may come that settles it: then it is settled
     *     with him by hand
     */
    public record Shown(Unsettled unsettled, @Nullable Rupiah open, boolean left) {}

    /** What is known of those who are listed. */
    private record Known(
            Map<PersonId, Person> people,
            Map<PersonId, OldYear> old,
            Optional<Policy> policy,
            LocalDate today) {}

    @Transactional
    public List<Shown> list(Actor actor, int number, @Nullable PersonId after, int limit) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Year year =
                DaysOfTheRepublic.year(number)
                        .orElseThrow(
                                () ->
                                        Refused.invalid(
                                                "tax-year-invalid",
                                                DaysOfTheRepublic.finding(0, "year")));
        audit.record(Act.looked("WITHHELD_SEEN").with("year", number));
        List<Unsettled> found = years.of(year, after, limit);
        Known known = known(actor.agency(), year, found);
        return found.stream().map(one -> shown(one, known)).toList();
    }

    private Known known(AgencyId agency, Year year, List<Unsettled> found) {
        Set<PersonId> people = found.stream().map(Unsettled::person).collect(toSet());
        Map<PersonId, Payee> accounts = payees.of(agency, people);
        Map<PersonId, Person> persons = directory.people(people);
        LocalDate today = clock.today(agency);
        boolean over = Year.from(today).isAfter(year);
        return new Known(
                persons,
                facts.old(
                        year,
                        persons,
                        persons.keySet().stream()
                                .map(
                                        one ->
                                                new GatherWithheldFacts.Paid(
                                                        one, accounts.get(one), Rupiah.ZERO))
                                .toList()),
                policies.inForceOn(today)
                        .filter(_ -> over)
                        .map(inForce -> inForce.document().policy()),
                today);
    }

    private Shown shown(Unsettled one, Known known) {
        Person person = known.people().get(one.person());
        return new Shown(
                one,
                open(one.person(), known).orElse(null),
                person == null
                        || Taxpayers.of(person, null, YearMonth.from(known.today())).left()
                                != null);
    }

    private Optional<Rupiah> open(PersonId person, Known known) {
        return switch (known.old().get(person)) {
            case null -> Optional.empty();
            case OldYear.Owed owed -> Optional.of(owed.left());
            case OldYear.Unsettled old ->
                    known.policy()
                            .flatMap(policy -> YearSettlement.of(person, old, policy, tables))
                            .map(YearSettlement::due);
        };
    }
}
