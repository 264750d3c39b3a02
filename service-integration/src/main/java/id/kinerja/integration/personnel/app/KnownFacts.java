package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.personnel.FactsOfPeople;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what is written of people since which day, by whatever way it comes, and tells the others
 * what is so today.
 */
@Component
public class KnownFacts {

    private static final int AT_ONCE = 1_000;

    private final FactsOfPeople facts;
    private final Register register;
    private final RegisterEvents events;
    private final WantedAccounts accounts;
    private final AuditTrail audit;

    KnownFacts(
            FactsOfPeople facts,
            Register register,
            RegisterEvents events,
            WantedAccounts accounts,
            AuditTrail audit) {
        this.accounts = accounts;
        this.facts = facts;
        this.register = register;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Refuses a number that somebody else of the agency has, or has had.
     *
     * @param holder whose it may be; nobody of the register for one who is new
     */
    public void requireFree(@Nullable NomorPegawai number, @Nullable PersonId holder) {
        boolean taken =
                number != null
                        && register.peopleByNumber(Set.of(number)).values().stream()
                                .anyMatch(other -> !other.equals(holder));
        if (taken) {
            throw Refused.conflict("number-taken");
        }
    }

    /**
     * Keeps the facts of people whom nobody else changes before the transaction ends, and each of
     * them as he is today then.
     */
    public List<Person> take(
            AgencyId agency, List<Person> people, List<PersonFact> told, LocalDate today) {
        if (told.isEmpty()) {
            return people;
        }
        Map<PersonId, List<PersonFact>> before =
                facts.of(people.stream().map(Person::id).collect(toUnmodifiableSet()));
        List<PersonFact> kept =
                told.stream().map(fact -> fact.beside(of(before, fact.person()), today)).toList();
        facts.keep(kept, today);
        Map<PersonId, List<PersonFact>> fresh =
                kept.stream().collect(groupingBy(PersonFact::person));
        List<Person> known =
                people.stream()
                        .map(
                                person ->
                                        known(
                                                person,
                                                of(before, person.id()),
                                                of(fresh, person.id()),
                                                today))
                        .toList();
        Set<Person> asTheyWere = Set.copyOf(people);
        List<Person> changed =
                known.stream().filter(person -> !asTheyWere.contains(person)).toList();
        register.update(changed);
        accounts.follow(changed.stream().map(Person::id).toList());
        events.peopleChanged(agency, changed);
        audit.recordAll(acts(told));
        return known;
    }

    /**
     * Whoever is as he was, and will be, is no other one for what is written of his past, unless it
     * is his kind, by which past days are paid.
     */
    private static Person known(
            Person person, List<PersonFact> before, List<PersonFact> fresh, LocalDate today) {
        Person now = PersonFact.applied(person, both(before, fresh), today);
        boolean past = now.equals(person) && fresh.stream().allMatch(one -> isPast(one, today));
        return past ? person : now.next();
    }

    private static boolean isPast(PersonFact fact, LocalDate today) {
        return fact.kind() != PersonFact.Kind.JENIS_PEGAWAI && fact.begunOn(today);
    }

    /** Of one day, the one that was told later follows the other. */
    private static List<PersonFact> both(List<PersonFact> before, List<PersonFact> fresh) {
        return Stream.concat(before.stream(), fresh.stream()).toList();
    }

    private static List<PersonFact> of(Map<PersonId, List<PersonFact>> facts, PersonId person) {
        return facts.getOrDefault(person, List.of());
    }

    private static List<Act> acts(List<PersonFact> told) {
        Map<PersonId, LocalDate> since = new HashMap<>();
        told.forEach(fact -> since.merge(fact.person(), fact.since(), KnownFacts::earlier));
        return since.entrySet().stream()
                .map(
                        one ->
                                Act.of("PERSON_CORRECTED")
                                        .about(one.getKey())
                                        .with("from", one.getValue()))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** What is written of those who come in, from their first day on. */
    void keepNew(Collection<Person> people, PersonFact.Source source, LocalDate today) {
        facts.keep(
                people.stream()
                        .flatMap(person -> PersonFact.ofNew(person, source, null).stream())
                        .toList(),
                today);
    }

    /** What another agency has written of one who comes from there, with its days. */
    void keepArrived(Collection<PersonFact> told, LocalDate today) {
        facts.keep(told, today);
    }

    /** What these people have been called since when. */
    Map<PersonId, List<PersonFact>> known(Set<PersonId> people) {
        return people.isEmpty() ? Map.of() : facts.of(people);
    }

    /**
     * That a decree of his service makes another kind of him from its day on, or that it never did.
     *
     * @return him as he is today then
     */
    Person ofKind(
            Person person,
            JenisPegawai kind,
            LocalDate since,
            @Nullable String decree,
            LocalDate today) {
        PersonFact fact =
                new PersonFact(
                        person.id(),
                        PersonFact.Kind.JENIS_PEGAWAI,
                        since,
                        kind.name(),
                        PersonFact.Source.HR,
                        decree);
        List<PersonFact> before = of(facts.of(Set.of(person.id())), person.id());
        facts.keep(List.of(fact), today);
        return PersonFact.applied(
                person,
                both(before, List.of(fact)).stream()
                        .filter(one -> one.kind() == PersonFact.Kind.JENIS_PEGAWAI)
                        .toList(),
                today);
    }

    /**
     * Some of those of whom something is so today that had waited; they are as they were otherwise.
     * They are told even where nothing of them changes today, since what waited may be told so for
     * the first time.
     */
    int takeUp(AgencyId agency, LocalDate today) {
        Set<PersonId> due = facts.takeUp(today, AT_ONCE);
        List<Person> before = register.findForChange(due);
        Map<PersonId, List<PersonFact>> all = facts.of(due);
        List<Person> changed =
                before.stream()
                        .map(person -> PersonFact.applied(person, of(all, person.id()), today))
                        .map(Person::next)
                        .toList();
        register.update(changed);
        accounts.follow(changed.stream().map(Person::id).toList());
        events.peopleChanged(agency, changed);
        return due.size();
    }
}
