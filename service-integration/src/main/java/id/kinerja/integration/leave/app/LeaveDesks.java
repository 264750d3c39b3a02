package id.kinerja.integration.leave.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.leave.LeaveRequests.Desk;
import id.kinerja.integration.leave.LeaveRequests.Desks;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.Superiors;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LineAbove.Official;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At whose desk requests are, by who is above whom today. */
@Component
class LeaveDesks {

    private final LinesAbove linesAbove;
    private final Offices offices;
    private final ConflictsOfInterest conflicts;
    private final BusinessClock clock;

    LeaveDesks(
            LinesAbove linesAbove,
            Offices offices,
            ConflictsOfInterest conflicts,
            BusinessClock clock) {
        this.conflicts = conflicts;
        this.linesAbove = linesAbove;
        this.offices = offices;
        this.clock = clock;
    }

    Map<PermintaanCutiId, Desk> of(AgencyId agency, Collection<PermintaanCuti> requests) {
        Map<PersonId, Superiors> superiors = superiors(agency, people(requests));
        return requests.stream()
                .collect(
                        toMap(
                                PermintaanCuti::id,
                                request ->
                                        desk(
                                                request,
                                                superiors.getOrDefault(
                                                        request.person(), Superiors.NONE))));
    }

    private static Desk desk(PermintaanCuti request, Superiors superiors) {
        return new Desk(request.waitsFor(superiors).orElse(null), superiors.unit());
    }

    /**
     * Those of these requests whose next step is his; never one of his own, nor of somebody about
     * whom he has a conflict of interest.
     */
    Predicate<PermintaanCuti> at(Actor actor, Collection<PermintaanCuti> requests) {
        Map<PermintaanCutiId, Desk> desks = of(actor.agency(), requests);
        Set<PersonId> reached = new HashSet<>(reached(actor, people(requests)));
        if (!reached.isEmpty()) {
            reached.removeAll(
                    conflicts.peopleOf(actor.requirePerson(), clock.today(actor.agency())));
        }
        return request -> {
            Desk desk = desks.get(request.id());
            if (desk == null || actor.is(request.person()) || !request.state().isOpen()) {
                return false;
            }
            return desk.person() == null
                    ? reached.contains(request.person())
                    : actor.is(desk.person());
        };
    }

    /** Who is above somebody today. */
    Superiors above(AgencyId agency, PersonId person) {
        return superiors(agency, Set.of(person)).getOrDefault(person, Superiors.NONE);
    }

    /** Refuses whoever has no part in the next step. */
    void require(Actor actor, PermintaanCuti request) {
        if (actor.is(request.person())) {
            throw Refused.forbidden("not-ones-own-leave");
        }
        if (!at(actor, Set.of(request)).test(request) && request.state().isOpen()) {
            throw Refused.forbidden("leave-at-another-desk");
        }
    }

    Desks of(Actor actor) {
        PersonId me = actor.requirePerson();
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN)) {
            return new Desks(me, Set.of(), false);
        }
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
        return new Desks(me, offices.unitsReached(office), offices.reachesAgency(office));
    }

    private Set<PersonId> reached(Actor actor, Set<PersonId> people) {
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null) {
            return Set.of();
        }
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
        return offices.peopleReached(office, people, office.day());
    }

    private Map<PersonId, Superiors> superiors(AgencyId agency, Set<PersonId> people) {
        var today = clock.today(agency);
        Map<PersonId, LineAbove> lines = linesAbove.of(people, today);
        Set<PersonId> direct =
                lines.values().stream()
                        .map(LineAbove::direct)
                        .filter(Objects::nonNull)
                        .map(Official::person)
                        .collect(toSet());
        Map<PersonId, LineAbove> next = linesAbove.of(direct, today);
        Map<PersonId, Set<PersonId>> givingWay = conflicts.officials(people, today);
        return lines.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                of ->
                                        new Superiors(
                                                of.getValue().unit(),
                                                of.getValue().direct(),
                                                above(
                                                        of.getKey(),
                                                        of.getValue(),
                                                        next,
                                                        givingWay.getOrDefault(
                                                                of.getKey(), Set.of()),
                                                        today),
                                                of.getValue().leader())));
    }

    /**
     * Of those who give way the next above decides, and where nobody is above them HR, as for an
     * official without an account.
     */
    private @Nullable Official above(
            PersonId person,
            LineAbove line,
            Map<PersonId, LineAbove> next,
            Set<PersonId> givingWay,
            LocalDate today) {
        LineAbove over = line.direct() == null ? null : next.get(line.direct().person());
        Official above = over == null ? null : over.direct();
        Set<PersonId> passed = new HashSet<>();
        while (above != null && givingWay.contains(above.person()) && passed.add(above.person())) {
            LineAbove higher = linesAbove.of(Set.of(above.person()), today).get(above.person());
            above =
                    higher == null || higher.direct() == null
                            ? new Official(above.person(), false)
                            : higher.direct();
        }
        return above == null || above.person().equals(person) ? null : above;
    }

    private static Set<PersonId> people(Collection<PermintaanCuti> requests) {
        return requests.stream().map(PermintaanCuti::person).collect(toSet());
    }
}
