package id.kinerja.tukin.payment.app;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.payee.BankCode;
import id.kinerja.tukin.payee.HeirsRules;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.Payees;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.policy.PayingUnit;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.statement.app.PlacedMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Joins what is due with whom and where it is paid to. */
@Component
class FindPayees {

    private final Payees payees;
    private final Directory directory;
    private final FindSatkers findSatkers;

    FindPayees(Payees payees, Directory directory, FindSatkers findSatkers) {
        this.payees = payees;
        this.directory = directory;
        this.findSatkers = findSatkers;
    }

    /**
     * @param findings a person who can't be paid, by his id, with what is missing or wrong
     */
    record Outcome(List<Payment> payments, List<Finding> findings) {}

    Outcome find(AgencyId agency, YearMonth month, List<Due> due) {
        Set<PersonId> people = due.stream().map(Due::person).collect(toSet());
        Map<PersonId, Payee> known = payees.of(agency, people);
        Map<PersonId, Person> persons = directory.people(people);
        Map<PersonsMonth, String> satkers = satkers(due, month);
        List<Payment> payments = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Due one : due) {
            Payee payee = known.get(one.person());
            Optional<Person> person = Optional.ofNullable(persons.get(one.person()));
            NomorPegawai number = person.map(Person::number).orElse(null);
            Optional<String> ofHeirs =
                    HeirsRules.refusal(payee, person.flatMap(Person::diedOn).orElse(null));
            String satker = satkers.get(place(one, month));
            if (ofHeirs.isPresent()) {
                findings.add(missing(one, ofHeirs.get()));
            } else if (payee == null) {
                findings.add(missing(one, "payee-missing"));
            } else if (number == null) {
                findings.add(missing(one, "number-missing"));
            } else if (satker == null) {
                findings.add(missing(one, "kode-satker-missing"));
            } else {
                payments.add(payment(one, payee, number, satker));
            }
        }
        findings.addAll(shared(payments));
        findings.addAll(ofAnotherSystem(payments));
        return new Outcome(payments, findings);
    }

    /** Heirs may be the same of several, and may serve themselves. */
    private static List<Finding> shared(List<Payment> payments) {
        return payments.stream()
                .map(Payment::payee)
                .filter(payee -> payee.heirs() == null)
                .collect(
                        groupingBy(
                                payee -> List.of(payee.bankCode(), payee.account()),
                                mapping(Payee::person, toSet())))
                .values()
                .stream()
                .filter(people -> people.size() > 1)
                .flatMap(Set::stream)
                .map(PersonId::toString)
                .sorted()
                .map(person -> Finding.of(person, "account-of-several"))
                .toList();
    }

    /** One payee system pays a run; whose bank stands as the fewer have theirs is mistyped. */
    private static List<Finding> ofAnotherSystem(List<Payment> payments) {
        Map<Boolean, Set<PersonId>> ofSpan =
                payments.stream()
                        .map(Payment::payee)
                        .collect(
                                partitioningBy(
                                        payee -> BankCode.isOfSpan(payee.bankCode()),
                                        mapping(Payee::person, toSet())));
        return ofSpan.values().stream().min(comparingInt(Set::size)).orElseThrow().stream()
                .map(PersonId::toString)
                .sorted()
                .map(person -> Finding.of(person, "bank-code-of-another-system"))
                .toList();
    }

    private static Finding missing(Due due, String code) {
        return Finding.of(due.person().toString(), code);
    }

    private static Payment payment(Due due, Payee payee, NomorPegawai number, String satker) {
        return new Payment(
                due.kind(),
                satker,
                number,
                payee,
                due.kelas(),
                due.bruto(),
                due.bersih(),
                due.month());
    }

    /**
     * Of the unit that pays the month by the policy, or of the next one above it that the treasury
     * knows: who has left since is paid from where he worked. One question for each of the months.
     */
    private Map<PersonsMonth, String> satkers(List<Due> due, YearMonth month) {
        Map<PersonsMonth, PayingUnit> paying =
                due.stream()
                        .collect(
                                toMap(
                                        one -> place(one, month),
                                        Due::payingUnit,
                                        (one, same) -> one));
        Map<PersonsMonth, UnitId> units = new HashMap<>();
        stays(paying.keySet())
                .forEach(
                        (place, stays) ->
                                requireNonNull(paying.get(place))
                                        .of(stays)
                                        .ifPresent(unit -> units.put(place, unit)));
        Map<UnitId, String> codes = findSatkers.codes(units.values());
        Map<PersonsMonth, String> satkers = new HashMap<>();
        units.forEach(
                (place, unit) -> {
                    String code = codes.get(unit);
                    if (code != null) {
                        satkers.put(place, code);
                    }
                });
        return satkers;
    }

    private Map<PersonsMonth, List<PayingUnit.Stay>> stays(Set<PersonsMonth> places) {
        Map<PersonsMonth, List<PayingUnit.Stay>> stays = new HashMap<>();
        places.stream()
                .collect(groupingBy(PersonsMonth::month, mapping(PersonsMonth::person, toSet())))
                .forEach(
                        (month, people) ->
                                directory
                                        .assignments(people, DateRange.of(month))
                                        .forEach(
                                                (person, held) ->
                                                        stays.put(
                                                                new PersonsMonth(person, month),
                                                                PlacedMonth.stays(held, month))));
        return stays;
    }

    private static PersonsMonth place(Due due, YearMonth month) {
        return new PersonsMonth(due.person(), due.month() == null ? month : due.month());
    }
}
