package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Directory;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.Incumbents;
import id.kinerja.integration.personnel.KnownPersonnel;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonnelFile;
import id.kinerja.integration.personnel.PersonnelRow;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People and places that come in by file, a set at a time, in the transaction of the file. */
@Component
class IncomingPeople {

    private final Register register;
    private final Assignments assignments;
    private final Incumbents incumbents;
    private final ChangedPast changedPast;
    private final RegisterEvents events;
    private final WantedAccounts accounts;
    private final Directory directory;
    private final AuditTrail audit;

    IncomingPeople(
            Register register,
            Assignments assignments,
            Incumbents incumbents,
            ChangedPast changedPast,
            RegisterEvents events,
            WantedAccounts accounts,
            Directory directory,
            AuditTrail audit) {
        this.audit = audit;
        this.register = register;
        this.assignments = assignments;
        this.incumbents = incumbents;
        this.changedPast = changedPast;
        this.events = events;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** Those who are not in the register yet. */
    List<Person> unknownOf(List<Person> people) {
        Set<Nip> nips =
                people.stream()
                        .flatMap(person -> Stream.ofNullable(person.nip()))
                        .collect(toUnmodifiableSet());
        Set<Nip> numbers = register.peopleByNip(nips).keySet();
        Set<String> names =
                incumbents
                        .officialsByName(
                                people.stream()
                                        .filter(person -> person.nip() == null)
                                        .map(Person::name)
                                        .toList())
                        .keySet();
        return people.stream()
                .filter(
                        person ->
                                person.nip() == null
                                        ? !names.contains(person.name())
                                        : !numbers.contains(person.nip()))
                .toList();
    }

    /** Nobody else changes those to whom the rows belong before the transaction ends. */
    KnownPersonnel known(List<PersonnelRow> rows, LocalDate today) {
        Map<Nip, PersonId> numbers =
                register.peopleByNip(
                        numbers(
                                rows.stream()
                                        .flatMap(
                                                row ->
                                                        Stream.of(
                                                                row.nipAsWritten(),
                                                                row.nipAtasan())),
                                today));
        Set<String> officials =
                rows.stream()
                        .map(PersonnelRow::namaAtasan)
                        .filter(name -> !name.isEmpty())
                        .collect(toUnmodifiableSet());
        Set<PersonId> owners =
                numbers(rows.stream().map(PersonnelRow::nipAsWritten), today).stream()
                        .filter(numbers::containsKey)
                        .map(numbers::get)
                        .collect(toUnmodifiableSet());
        return new KnownPersonnel(
                numbers,
                incumbents.officialsByName(officials),
                register.findForChange(owners),
                assignments.of(owners));
    }

    void keepPeople(AgencyId agencyId, List<Person> people) {
        register.addPeople(people);
        events.peopleChanged(agencyId, people);
        Agency agency =
                directory.agency(agencyId).orElseThrow(() -> Refused.notFound("agency-unknown"));
        accounts.want(people.stream().map(person -> account(agency, person)).toList());
        audit.recordAll(
                people.stream().map(person -> Act.of("PERSON_ADDED").about(person.id())).toList());
    }

    /** First what ends, so that what follows it has room. */
    void keep(AgencyId agency, PersonnelFile.Part part) {
        register.update(part.people());
        assignments.update(part.ended());
        assignments.add(part.assignments());
        changedPast.changed(agency, part.changes());
        events.peopleChanged(agency, part.people());
        events.assignmentsChanged(
                agency, Stream.concat(part.ended().stream(), part.assignments().stream()).toList());
        audit.recordAll(
                Stream.of(
                                part.people().stream()
                                        .map(
                                                person ->
                                                        Act.of("SERVICE_CHANGED")
                                                                .about(person.id())),
                                part.ended().stream()
                                        .map(held -> ofPlace("ASSIGNMENT_ENDED", held)),
                                part.assignments().stream()
                                        .map(held -> ofPlace("ASSIGNMENT_ADDED", held)))
                        .flatMap(Function.identity())
                        .toList());
    }

    private static Act ofPlace(String code, Assignment held) {
        return Act.of(code).about(held.person()).on(held.id().value());
    }

    private static WantedAccounts.Account account(Agency agency, Person person) {
        return new WantedAccounts.Account(
                person.id(), AccountNames.of(agency, person), person.name(), Set.of(Role.PEGAWAI));
    }

    private static Set<Nip> numbers(Stream<String> texts, LocalDate today) {
        return texts.flatMap(text -> NipCheck.of(text, false, today).nip().stream())
                .collect(toUnmodifiableSet());
    }
}
