package id.kinerja.integration.discipline.app;

import id.kinerja.directory.Directory;
import id.kinerja.integration.discipline.DecisionCountsFromTheFifteenthWorkingDay;
import id.kinerja.integration.discipline.DecisionId;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.discipline.DisciplineEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decrees that were received, one by one or by file. */
@Component
class DecisionsReceived {

    private final Directory directory;
    private final DisciplineDecisions decisions;
    private final DisciplineEvents events;
    private final AuditTrail audit;

    DecisionsReceived(
            Directory directory,
            DisciplineDecisions decisions,
            DisciplineEvents events,
            AuditTrail audit) {
        this.directory = directory;
        this.decisions = decisions;
        this.events = events;
        this.audit = audit;
    }

    /** Throws {@link Refused} where it would end before it begins. */
    DisciplineDecision of(RecordDecision.Received received) {
        return new DisciplineDecision(
                DecisionId.next(),
                received.person(),
                received.punishment(),
                received.decree(),
                received.receivedOn(),
                effective(received),
                DisciplineDecision.State.APPROVED,
                1);
    }

    /** Those of these people that are in force already. */
    List<DisciplineDecision> inForce(Collection<PersonId> people) {
        return decisions.inForce(people);
    }

    /** False where it is in force already. */
    boolean keep(AgencyId agency, DisciplineDecision decision) {
        if (!decisions.add(decision)) {
            return false;
        }
        events.decided(agency, decision);
        audit.record(
                Act.of("DISCIPLINE_RECORDED").about(decision.person()).on(decision.id().value()));
        return true;
    }

    private DateRange effective(RecordDecision.Received received) {
        LocalDate from = received.effectiveFrom();
        LocalDate start = from == null ? byRule(received.receivedOn()) : from;
        LocalDate to = received.effectiveTo();
        if (to != null && to.isBefore(start)) {
            throw Refused.invalid(
                    "decision-invalid",
                    Refused.Finding.of("effectiveTo", "decision-ends-early", start));
        }
        return DateRange.of(start, to);
    }

    private LocalDate byRule(LocalDate receivedOn) {
        return DecisionCountsFromTheFifteenthWorkingDay.after(
                receivedOn,
                directory.holidays(DecisionCountsFromTheFifteenthWorkingDay.searched(receivedOn)));
    }
}
