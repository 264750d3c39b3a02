package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.NamedPeople;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.ServedDays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may read and who may keep papers that name several people, such as a surat tugas. */
@Component
public class PapersOfMany {

    private final Offices offices;
    private final Register register;
    private final ServedDays servedDays;
    private final BusinessClock clock;

    PapersOfMany(Offices offices, Register register, ServedDays servedDays, BusinessClock clock) {
        this.offices = offices;
        this.register = register;
        this.servedDays = servedDays;
        this.clock = clock;
    }

    /**
     * Whom of these the actor may keep a paper of; never himself.
     *
     * @param during the days of the paper; on the first his office has to reach them too, and who
     *     serves on none of them can't be sent anywhere
     */
    public NamedPeople named(Actor actor, List<PersonId> people, DateRange during) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        actor.requirePerson();
        Set<PersonId> known = register.known(people);
        Set<PersonId> reached =
                reached(actor, Role.ADMIN_KEPEGAWAIAN, known, during.from()).stream()
                        .filter(reached(actor, Role.ADMIN_KEPEGAWAIAN, known)::contains)
                        .collect(toSet());
        Map<PersonId, ServedDays.Extent> extents = servedDays.extents(reached, during);
        return new NamedPeople(people)
                .leaveOut(person -> !known.contains(person), "person-unknown")
                .leaveOut(actor::is, "not-ones-own-record")
                .leaveOut(person -> !reached.contains(person), "outside-ones-office")
                .leaveOut(
                        person -> extents.get(person) == ServedDays.Extent.NONE, "not-serving-then")
                .lookAt(
                        person -> extents.get(person) == ServedDays.Extent.SOME,
                        "serving-partly-then");
    }

    /** Whoever is named, and whoever keeps or audits the records of somebody who is. */
    public boolean mayRead(Actor actor, Set<PersonId> named) {
        return named.stream().anyMatch(actor::is)
                || Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .anyMatch(role -> !reached(actor, role, named).isEmpty());
    }

    /** Of which of these papers he may change what they say; his office is asked for once. */
    public Predicate<Set<PersonId>> keeping(Actor actor, Collection<Set<PersonId>> papers) {
        Set<PersonId> people = papers.stream().flatMap(Set::stream).collect(toSet());
        Set<PersonId> reached = reached(actor, Role.ADMIN_KEPEGAWAIAN, people);
        return named -> named.stream().noneMatch(actor::is) && reached.containsAll(named);
    }

    /** Refuses whoever is named himself, or whose office doesn't reach all who are. */
    public void requireKeeping(Actor actor, Set<PersonId> named) {
        if (named.stream().anyMatch(actor::is)) {
            throw Refused.forbidden("not-ones-own-record");
        }
        if (!keeping(actor, List.of(named)).test(named)) {
            throw Refused.forbidden("outside-ones-office");
        }
    }

    /** Those of these people whom the actor may look into: himself, and whom his office reaches. */
    public Set<PersonId> lookedInto(Actor actor, Set<PersonId> named) {
        return Stream.of(
                        named.stream().filter(actor::is).collect(toSet()),
                        reached(actor, Role.ADMIN_KEPEGAWAIAN, named),
                        reached(actor, Role.AUDITOR, named))
                .flatMap(Set::stream)
                .collect(toSet());
    }

    /**
     * Whom of a paper he is shown: all, where he is named himself and so has it, or else those whom
     * he may look into; his office is asked for once.
     */
    public Function<Set<PersonId>, Set<PersonId>> shown(
            Actor actor, Collection<Set<PersonId>> papers) {
        Set<PersonId> people =
                papers.stream()
                        .filter(named -> named.stream().noneMatch(actor::is))
                        .flatMap(Set::stream)
                        .collect(toSet());
        Set<PersonId> into = people.isEmpty() ? Set.of() : lookedInto(actor, people);
        return named ->
                named.stream().anyMatch(actor::is)
                        ? named
                        : named.stream().filter(into::contains).collect(toSet());
    }

    /** The units of whose people the actor keeps or audits the papers. */
    public Set<UnitId> unitsReadBy(Actor actor) {
        LocalDate today = clock.today(actor.agency());
        return offices.reach(Office.heldBy(actor, today, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR))
                .units();
    }

    private Set<PersonId> reached(Actor actor, Role role, Collection<PersonId> people) {
        return reached(actor, role, people, clock.today(actor.agency()));
    }

    private Set<PersonId> reached(
            Actor actor, Role role, Collection<PersonId> people, LocalDate placedOn) {
        if (!actor.has(role) || actor.person() == null) {
            return Set.of();
        }
        Office office = Office.of(actor, role, clock.today(actor.agency()));
        return offices.peopleReached(office, people, placedOn);
    }
}
