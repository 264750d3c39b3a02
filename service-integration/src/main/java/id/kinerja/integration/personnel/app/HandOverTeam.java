package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.DaysAfterService;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands everybody whom one official assesses over to another, such as to a new head or to a Plh.
 * The other isn't made his own assessor, and nobody changes who assesses himself.
 */
@Service
public class HandOverTeam {

    private final PeopleInHand people;
    private final Register register;
    private final DaysAfterService afterService;
    private final Assignments assignments;
    private final RegisterEvents events;
    private final AuditTrail audit;

    HandOverTeam(
            PeopleInHand people,
            Register register,
            DaysAfterService afterService,
            Assignments assignments,
            RegisterEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.people = people;
        this.register = register;
        this.afterService = afterService;
        this.assignments = assignments;
        this.events = events;
    }

    /**
     * @param since the first day on which it is the other
     * @return the places that have another assessor now
     */
    @Transactional
    public List<Assignment> handOver(
            Actor actor, PersonId from, Assignment.Assessor to, LocalDate since) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        actor.requirePerson();
        if (to.person().equals(from)) {
            throw Refused.invalid(
                    "assignment-invalid", Finding.of("toPersonId", "handover-to-the-same"));
        }
        if (!register.has(to.person())) {
            throw Refused.invalid("assignment-invalid", Finding.of("toPersonId", "person-unknown"));
        }
        if (afterService.hasLeft(to.person(), since)) {
            throw Refused.invalid(
                    "assignment-invalid", Finding.of("toPersonId", "official-has-left"));
        }
        Set<PersonId> team = assignments.assessedBy(from, since);
        register.findForChange(team);
        List<Assignment> handedOver =
                assignments.of(team).stream()
                        .filter(held -> !held.person().equals(to.person()))
                        .filter(held -> !actor.is(held.person()))
                        .map(held -> new Both(held, held.handedOver(from, to, since)))
                        .filter(Both::differ)
                        .map(Both::after)
                        .toList();
        people.requireReached(actor, handedOver);
        assignments.update(handedOver);
        events.assignmentsChanged(actor.agency(), handedOver);
        audit.recordAll(
                handedOver.stream()
                        .map(
                                held ->
                                        Act.of("ASSESSOR_NAMED")
                                                .about(held.person())
                                                .on(held.id().value())
                                                .with("assessor", to.person().value())
                                                .with("from", since))
                        .toList());
        return handedOver;
    }

    private record Both(Assignment before, Assignment after) {

        boolean differ() {
            return before.revision() != after.revision();
        }
    }
}
