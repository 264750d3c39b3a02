package id.kinerja.integration.request.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Workplace;
import id.kinerja.integration.personnel.Workplaces;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may decide what somebody asks for: his pejabat penilai of the day asked for, the one he has
 * today, and HR whose office reaches him, so that no superior is a bottleneck; never himself.
 */
@Component
class Deciders {

    private final Workplaces workplaces;
    private final Offices offices;
    private final BusinessClock clock;

    Deciders(Workplaces workplaces, Offices offices, BusinessClock clock) {
        this.workplaces = workplaces;
        this.offices = offices;
        this.clock = clock;
    }

    boolean mayDecide(Actor actor, AttendanceRequest request) {
        return !actor.is(request.person())
                && (isSuperior(actor, request) || keepsRecords(actor, request.person()));
    }

    private boolean isSuperior(Actor actor, AttendanceRequest request) {
        PersonId superior = request.superior();
        return (superior != null && actor.is(superior)) || isSuperiorToday(actor, request.person());
    }

    boolean isSuperiorToday(Actor actor, PersonId person) {
        return workplaces
                .of(person, today(actor))
                .flatMap(place -> Optional.ofNullable(place.superior()))
                .filter(actor::is)
                .isPresent();
    }

    boolean keepsRecords(Actor actor, PersonId person) {
        LocalDate today = today(actor);
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                && actor.person() != null
                && offices.reachesPerson(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today), person, today);
    }

    /** Where he worked on the day, or else where he works today. */
    Optional<Workplace> workplace(Actor actor, PersonId person, LocalDate day) {
        return workplaces.of(person, day).or(() -> workplaces.of(person, today(actor)));
    }

    /** His superior of the day, or else of today. */
    Optional<PersonId> superior(Actor actor, PersonId person, LocalDate day) {
        return workplaces
                .of(person, day)
                .flatMap(place -> Optional.ofNullable(place.superior()))
                .or(
                        () ->
                                workplaces
                                        .of(person, today(actor))
                                        .flatMap(place -> Optional.ofNullable(place.superior())));
    }

    private LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }
}
