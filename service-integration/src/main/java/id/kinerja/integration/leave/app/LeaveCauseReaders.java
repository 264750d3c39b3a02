package id.kinerja.integration.leave.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of which leave the caller may know the cause: of his own, of that which he considers or decides,
 * and as HR of the people in his office. Auditors read leave without it.
 */
@Service
public class LeaveCauseReaders {

    private final Offices offices;
    private final LeaveDesks desks;
    private final BusinessClock clock;

    LeaveCauseReaders(Offices offices, LeaveDesks desks, BusinessClock clock) {
        this.offices = offices;
        this.desks = desks;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Predicate<Leave> ofLeaves(Actor actor, Collection<Leave> leaves) {
        Set<PersonId> kept =
                kept(
                        actor,
                        leaves.stream()
                                .filter(leave -> leave.cause() != null)
                                .map(Leave::person)
                                .collect(toSet()));
        return leave -> actor.is(leave.person()) || kept.contains(leave.person());
    }

    @Transactional(readOnly = true)
    public Predicate<PermintaanCuti> ofRequests(Actor actor, Collection<PermintaanCuti> requests) {
        List<PermintaanCuti> caused =
                requests.stream().filter(request -> request.asked().cause() != null).toList();
        Set<PersonId> kept =
                kept(actor, caused.stream().map(PermintaanCuti::person).collect(toSet()));
        Predicate<PermintaanCuti> his =
                caused.isEmpty() ? request -> false : desks.at(actor, caused);
        return request ->
                actor.is(request.person())
                        || kept.contains(request.person())
                        || hadItsStep(actor, request)
                        || his.test(request);
    }

    private static boolean hadItsStep(Actor actor, PermintaanCuti request) {
        return (request.pertimbangan() != null && actor.is(request.pertimbangan().by()))
                || (request.keputusan() != null && actor.is(request.keputusan().by()));
    }

    private Set<PersonId> kept(Actor actor, Set<PersonId> people) {
        if (people.isEmpty() || !actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null) {
            return Set.of();
        }
        LocalDate today = clock.today(actor.agency());
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        return offices.peopleReached(office, people, today);
    }
}
