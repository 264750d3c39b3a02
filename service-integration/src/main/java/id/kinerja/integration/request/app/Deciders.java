package id.kinerja.integration.request.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.delegation.Delegations;
import id.kinerja.integration.personnel.DaysAfterService;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may decide what somebody asks for: his pejabat penilai of the day asked for, the one he has
 * today, whom one of the two has decide in his name, and HR whose office reaches him, so that no
 * superior is a bottleneck; never himself, nor who has a conflict of interest about him or has
 * left.
 */
@Component
class Deciders {

    private final LinesAbove linesAbove;
    private final Offices offices;
    private final Delegations delegations;
    private final ConflictsOfInterest conflicts;
    private final DaysAfterService afterService;
    private final BusinessClock clock;

    Deciders(
            LinesAbove linesAbove,
            Offices offices,
            Delegations delegations,
            ConflictsOfInterest conflicts,
            DaysAfterService afterService,
            BusinessClock clock) {
        this.conflicts = conflicts;
        this.afterService = afterService;
        this.delegations = delegations;
        this.linesAbove = linesAbove;
        this.offices = offices;
        this.clock = clock;
    }

    boolean mayDecide(Actor actor, AttendanceRequest request) {
        return mayDecideHimself(actor, request) || official(actor, request).isPresent();
    }

    private boolean mayDecideHimself(Actor actor, AttendanceRequest request) {
        return !actor.is(request.person())
                && (isSuperior(actor, request)
                        || keepsRecords(actor, request.person(), request.during().from()))
                && !givesWay(actor.requirePerson(), request.person(), today(actor))
                && !hasLeft(actor);
    }

    /** About whom this one decides nothing today, by a conflict of interest (UU 30/2014 Ps 42). */
    Set<PersonId> givesWayAbout(PersonId official, LocalDate today) {
        return conflicts.peopleOf(official, today);
    }

    private boolean givesWay(PersonId official, PersonId person, LocalDate today) {
        return givesWayAbout(official, today).contains(person);
    }

    private boolean hasLeft(Actor actor) {
        return afterService.hasLeft(actor.requirePerson(), today(actor));
    }

    /**
     * In whose name he decides it where he does; nobody where he may himself, or not at all.
     *
     * @param request that {@link #mayDecide} lets him decide
     */
    @Nullable PersonId inNameOf(Actor actor, AttendanceRequest request) {
        return mayDecideHimself(actor, request) ? null : official(actor, request).orElse(null);
    }

    /** The superior who has the actor decide such requests in his name today. */
    private Optional<PersonId> official(Actor actor, AttendanceRequest request) {
        if (actor.person() == null || !request.isForDelegate(actor.person())) {
            return Optional.empty();
        }
        Set<PersonId> officials = officials(actor);
        LocalDate today = today(actor);
        if (officials.isEmpty() || givesWay(actor.person(), request.person(), today)) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.ofNullable(request.superior()),
                        line(request.person(), today)
                                .map(LineAbove::direct)
                                .map(LineAbove.Official::person)
                                .stream())
                .filter(officials::contains)
                .filter(official -> !givesWay(official, request.person(), today))
                .findFirst();
    }

    /** In whose names the actor decides requests today, his own not among them. */
    Set<PersonId> officials(Actor actor) {
        return delegations.officialsBehind(
                actor.requirePerson(), DelegatedAct.DECIDE_REQUESTS, today(actor));
    }

    private boolean isSuperior(Actor actor, AttendanceRequest request) {
        PersonId superior = request.superior();
        return (superior != null && actor.is(superior)) || isSuperiorToday(actor, request.person());
    }

    boolean isSuperiorToday(Actor actor, PersonId person) {
        return actor.asPerson()
                .flatMap(
                        caller ->
                                line(person, today(actor)).filter(line -> line.isDirectly(caller)))
                .isPresent();
    }

    /** Whether his office reaches the person today and where he was that day. */
    boolean keepsRecords(Actor actor, PersonId person, LocalDate day) {
        LocalDate today = today(actor);
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null) {
            return false;
        }
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        Set<LocalDate> both = Stream.of(today, day).collect(toSet());
        return offices.daysReached(office, person, both).containsAll(both);
    }

    /** Those of one person's requests that the actor may decide; his office is asked for once. */
    Set<AttendanceRequest> decidable(
            Actor actor, PersonId person, Collection<AttendanceRequest> all) {
        if (actor.is(person)
                || actor.person() == null
                || givesWay(actor.person(), person, today(actor))
                || hasLeft(actor)) {
            return Set.of();
        }
        PersonId direct =
                line(person, today(actor))
                        .map(LineAbove::direct)
                        .map(LineAbove.Official::person)
                        .orElse(null);
        boolean superior = actor.person().equals(direct);
        Set<LocalDate> reached = daysKept(actor, person, all);
        Set<PersonId> behind = new HashSet<>(officials(actor));
        behind.removeAll(
                conflicts.officials(List.of(person), today(actor)).getOrDefault(person, Set.of()));
        return all.stream()
                .filter(
                        request ->
                                superior
                                        || (request.isForDelegate(actor.person())
                                                && (behind.contains(direct)
                                                        || behind.contains(request.superior())))
                                        || actor.person().equals(request.superior())
                                        || reached.containsAll(
                                                Set.copyOf(
                                                        List.of(
                                                                today(actor),
                                                                request.during().from()))))
                .collect(toSet());
    }

    private Set<LocalDate> daysKept(
            Actor actor, PersonId person, Collection<AttendanceRequest> all) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                ? offices.daysReached(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor)),
                        person,
                        Stream.concat(
                                        Stream.of(today(actor)),
                                        all.stream().map(request -> request.during().from()))
                                .collect(toSet()))
                : Set.of();
    }

    /** Where he worked on the day and under whom, or else where he does today. */
    Optional<LineAbove> line(Actor actor, PersonId person, LocalDate day) {
        return line(person, day).or(() -> line(person, today(actor)));
    }

    /** Who can decide by himself; HR decides for an official who has no account. */
    static @Nullable PersonId superior(LineAbove line) {
        LineAbove.Official direct = line.direct();
        return direct == null || !direct.hasNumber() ? null : direct.person();
    }

    @Nullable PersonId superiorToday(Actor actor, PersonId person) {
        return line(person, today(actor)).map(Deciders::superior).orElse(null);
    }

    private Optional<LineAbove> line(PersonId person, LocalDate day) {
        return Optional.ofNullable(linesAbove.of(Set.of(person), day).get(person));
    }

    private LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }
}
