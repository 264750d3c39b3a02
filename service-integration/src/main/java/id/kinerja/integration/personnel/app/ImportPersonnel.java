package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Directory;
import id.kinerja.integration.personnel.Incumbents;
import id.kinerja.integration.personnel.KnownPersonnel;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonnelCheck;
import id.kinerja.integration.personnel.PersonnelRow;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in people and assignments from a file: first only looked through, then applied. */
@Service
public class ImportPersonnel {

    private final Register register;
    private final Incumbents incumbents;
    private final Offices offices;
    private final RegisterEvents events;
    private final WantedAccounts accounts;
    private final Directory directory;
    private final BusinessClock clock;

    ImportPersonnel(
            Register register,
            Incumbents incumbents,
            Offices offices,
            RegisterEvents events,
            WantedAccounts accounts,
            Directory directory,
            BusinessClock clock) {
        this.register = register;
        this.incumbents = incumbents;
        this.offices = offices;
        this.events = events;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param apply false for a dry run, in which nothing is kept
     */
    @Transactional
    public PersonnelCheck.Result run(Actor actor, List<PersonnelRow> rows, boolean apply) {
        LocalDate today = clock.today(actor.agency());
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        PersonnelCheck.Result result = new PersonnelCheck(known(office, rows), today).check(rows);
        if (apply) {
            keep(actor, result);
        }
        return result;
    }

    private KnownPersonnel known(Office office, List<PersonnelRow> rows) {
        Map<Nip, PersonId> people = register.peopleByNip(nipsOf(rows, office.day()));
        Set<String> officials =
                rows.stream()
                        .map(PersonnelRow::namaAtasan)
                        .filter(name -> !name.isEmpty())
                        .collect(toUnmodifiableSet());
        return new KnownPersonnel(
                register.unitsByCode(),
                offices.unitsReached(office),
                people,
                incumbents.officialsByName(officials),
                incumbents.placed(people.values()));
    }

    private void keep(Actor actor, PersonnelCheck.Result result) {
        register.addPeople(result.people());
        register.addAssignments(result.assignments());
        events.peopleChanged(actor.agency(), result.people());
        events.assignmentsChanged(actor.agency(), result.assignments());
        Agency agency =
                directory
                        .agency(actor.agency())
                        .orElseThrow(() -> Refused.notFound("agency-unknown"));
        accounts.want(result.people().stream().map(person -> account(agency, person)).toList());
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
