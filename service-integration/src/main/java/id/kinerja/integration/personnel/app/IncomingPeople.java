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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    KnownPersonnel known(List<PersonnelRow> rows, LocalDate today) {
        Map<Nip, PersonId> people = register.peopleByNip(nipsOf(rows, today));
        Set<String> officials =
                rows.stream()
                        .map(PersonnelRow::namaAtasan)
                        .filter(name -> !name.isEmpty())
                        .collect(toUnmodifiableSet());
        Collection<PersonId> known = people.values();
        return new KnownPersonnel(
                people,
                incumbents.officialsByName(officials),
                incumbents.leaving(known),
                incumbents.placed(known));
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

    void keepAssignments(AgencyId agency, List<Assignment> assignments) {
        this.assignments.add(assignments);
        changedPast.changed(
                agency,
                assignments.stream()
                        .filter(Assignment::primary)
                        .map(held -> new ChangedPast.Changed(held.person(), held.during()))
                        .toList());
        events.assignmentsChanged(agency, assignments);
        audit.recordAll(
                assignments.stream()
                        .map(
                                held ->
                                        Act.of("ASSIGNMENT_ADDED")
                                                .about(held.person())
                                                .on(held.id().value()))
                        .toList());
    }

    private static WantedAccounts.Account account(Agency agency, Person person) {
        return new WantedAccounts.Account(
                person.id(), AccountNames.of(agency, person), person.name(), Set.of(Role.PEGAWAI));
    }

    private static Set<Nip> nipsOf(List<PersonnelRow> rows, LocalDate today) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.nipAsWritten(), row.nipAtasan()))
                .flatMap(text -> NipCheck.of(text, false, today).nip().stream())
                .collect(toUnmodifiableSet());
    }
}
