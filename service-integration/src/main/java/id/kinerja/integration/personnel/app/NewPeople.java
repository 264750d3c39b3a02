package id.kinerja.integration.personnel.app;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Directory;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People who come into the register, by whatever way, each with an account that he is to have. */
@Component
public class NewPeople {

    private static final String TO_PLACE = "PERSON_TO_PLACE";

    private final Register register;
    private final KnownFacts facts;
    private final RegisterEvents events;
    private final WantedAccounts accounts;
    private final Directory directory;
    private final BusinessClock clock;
    private final TaskBoard board;
    private final AuditTrail audit;

    NewPeople(
            Register register,
            KnownFacts facts,
            RegisterEvents events,
            WantedAccounts accounts,
            Directory directory,
            BusinessClock clock,
            TaskBoard board,
            AuditTrail audit) {
        this.register = register;
        this.facts = facts;
        this.events = events;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
        this.board = board;
        this.audit = audit;
    }

    /** None of them is in the register yet. */
    public void keep(AgencyId agencyId, List<Person> people, PersonFact.Source source) {
        register.addPeople(people);
        facts.keepNew(people, source, clock.today(agencyId));
        events.peopleChanged(agencyId, people);
        Agency agency =
                directory.agency(agencyId).orElseThrow(() -> Refused.notFound("agency-unknown"));
        accounts.want(people.stream().map(person -> account(agency, person)).toList());
        audit.recordAll(
                people.stream().map(person -> Act.of("PERSON_ADDED").about(person.id())).toList());
    }

    /**
     * One who comes from another agency, with what is written of him there. Where his number still
     * logs in there, his account here has the agency before it.
     */
    public void keepArrived(AgencyId agencyId, Person person, List<PersonFact> known) {
        register.addPeople(List.of(person));
        facts.keepArrived(known, clock.today(agencyId));
        events.peopleChanged(agencyId, List.of(person));
        Agency agency =
                directory.agency(agencyId).orElseThrow(() -> Refused.notFound("agency-unknown"));
        WantedAccounts.Account usual = account(agency, person);
        accounts.want(
                List.of(
                        accounts.isTaken(usual.username())
                                ? usual.named(AccountNames.within(agency, usual.username()))
                                : usual));
        audit.record(Act.of("PERSON_ADDED").about(person.id()));
    }

    /** Whom a system brings in without a place, HR places. */
    public void toBePlaced(PersonId person) {
        board.open(
                List.of(
                        Task.of(
                                Role.ADMIN_KEPEGAWAIAN,
                                TO_PLACE,
                                person.value(),
                                "/api/integration/v1/people/" + person)));
    }

    /** Nobody waits for a place whom somebody has just placed. */
    void placed(Collection<PersonId> people) {
        board.close(TO_PLACE, people.stream().map(PersonId::value).toList());
    }

    private static WantedAccounts.Account account(Agency agency, Person person) {
        return new WantedAccounts.Account(
                person.id(), AccountNames.of(agency, person), person.name(), Set.of(Role.PEGAWAI));
    }
}
