package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.AssessorLines;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.DaysAfterService;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names another pejabat penilai for a place, from one day on or for some days, for a reason. */
@Service
public class NameAssessor {

    private final AssignmentInHand inHand;
    private final Register register;
    private final DaysAfterService afterService;
    private final AssessorLines lines;
    private final Assignments assignments;
    private final RegisterEvents events;
    private final AuditTrail audit;

    NameAssessor(
            AssignmentInHand inHand,
            Register register,
            DaysAfterService afterService,
            AssessorLines lines,
            Assignments assignments,
            RegisterEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.inHand = inHand;
        this.register = register;
        this.afterService = afterService;
        this.lines = lines;
        this.assignments = assignments;
        this.events = events;
    }

    /**
     * @param during on which days; before and after them it stays who it was
     * @param seen the revision of the place that the caller has seen
     */
    @Transactional
    public Assignment name(
            Actor actor,
            AssignmentId id,
            Assignment.Assessor assessor,
            DateRange during,
            long seen) {
        Assignment held = inHand.forChange(actor, id, seen);
        requireFit(held, assessor, during);
        Assignment named = held.assessedBy(assessor, during);
        assignments.update(List.of(named));
        events.assignmentsChanged(actor.agency(), List.of(named));
        audit.record(
                Act.of("ASSESSOR_NAMED")
                        .about(held.person())
                        .on(id.value())
                        .with("assessor", assessor.person().value())
                        .with("from", during.from()));
        return named;
    }

    private void requireFit(Assignment held, Assignment.Assessor assessor, DateRange during) {
        if (assessor.person().equals(held.person())) {
            throw invalid(Finding.of("assessorId", "assessor-is-himself"));
        }
        if (!register.has(assessor.person())) {
            throw invalid(Finding.of("assessorId", "assessor-unknown"));
        }
        if (afterService.hasLeft(assessor.person(), during.from())) {
            throw invalid(Finding.of("assessorId", "official-has-left"));
        }
        if (!held.during().overlaps(during)) {
            throw invalid(Finding.of("from", "day-outside-place", held.during().from()));
        }
        if (held.primary() && lines.ring(held.person(), assessor.person(), during)) {
            throw invalid(Finding.of("assessorId", "assessor-in-a-ring"));
        }
    }

    private static Refused invalid(Finding finding) {
        return Refused.invalid("assignment-invalid", finding);
    }
}
