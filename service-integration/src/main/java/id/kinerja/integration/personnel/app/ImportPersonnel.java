package id.kinerja.integration.personnel.app;

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
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in people and assignments from a file: first only looked through, then applied. */
@Service
public class ImportPersonnel {

    private final Register register;
    private final RegisterEvents events;
    private final WantedAccounts accounts;
    private final BusinessClock clock;

    ImportPersonnel(
            Register register,
            RegisterEvents events,
            WantedAccounts accounts,
            BusinessClock clock) {
        this.register = register;
        this.events = events;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param apply false for a dry run, in which nothing is kept
     */
    @Transactional
    public PersonnelCheck.Result run(Actor actor, List<PersonnelRow> rows, boolean apply) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        LocalDate today = clock.today(actor.agency());
        Set<Nip> nips = nipsOf(rows, today);
        PersonnelCheck check =
                new PersonnelCheck(register.unitsByCode(), register.peopleByNip(nips), today);
        PersonnelCheck.Result result = check.check(rows);
        if (apply) {
            keep(actor, result);
        }
        return result;
    }

    private void keep(Actor actor, PersonnelCheck.Result result) {
        register.addPeople(result.people());
        register.addAssignments(result.assignments());
        events.peopleChanged(actor.agency(), result.people());
        events.assignmentsChanged(actor.agency(), result.assignments());
        accounts.want(result.people().stream().flatMap(ImportPersonnel::account).toList());
    }

    private static Stream<WantedAccounts.Account> account(Person person) {
        return Optional.ofNullable(person.nip()).stream()
                .map(
                        nip ->
                                new WantedAccounts.Account(
                                        person.id(),
                                        nip.digits(),
                                        person.name(),
                                        Set.of(Role.PEGAWAI)));
    }

    private static Set<Nip> nipsOf(List<PersonnelRow> rows, LocalDate today) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.nipAsWritten(), row.nipAtasan()))
                .flatMap(text -> NipCheck.of(text, false, today).nip().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
