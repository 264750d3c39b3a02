package id.kinerja.integration.discipline.app;

import id.kinerja.directory.Directory;
import id.kinerja.integration.discipline.DecisionCountsFromTheFifteenthWorkingDay;
import id.kinerja.integration.discipline.DecisionId;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.discipline.DisciplineEvents;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a discipline decision that was decreed and received. */
@Service
public class RecordDecision {

    private final PersonalRecords records;
    private final Register register;
    private final Directory directory;
    private final DisciplineDecisions decisions;
    private final DisciplineEvents events;
    private final AuditTrail audit;

    RecordDecision(
            PersonalRecords records,
            Register register,
            Directory directory,
            DisciplineDecisions decisions,
            DisciplineEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.records = records;
        this.register = register;
        this.directory = directory;
        this.decisions = decisions;
        this.events = events;
    }

    /**
     * A decree as it was received.
     *
     * @param effectiveFrom where the decree or the outcome of an appeal names the day; else the
     *     rule says it
     */
    public record Received(
            PersonId person,
            Punishment punishment,
            DisciplineDecision.Decree decree,
            LocalDate receivedOn,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    @Transactional
    public DisciplineDecision record(Actor actor, Received received) {
        records.requireWrittenBy(actor, received.person(), received.receivedOn());
        if (!register.has(received.person())) {
            throw Refused.notFound("person-unknown");
        }
        DisciplineDecision decision =
                new DisciplineDecision(
                        DecisionId.next(),
                        received.person(),
                        received.punishment(),
                        received.decree(),
                        received.receivedOn(),
                        effective(received),
                        DisciplineDecision.State.APPROVED,
                        1);
        if (!decisions.add(decision)) {
            throw Refused.conflict("decision-already-recorded");
        }
        events.decided(actor.agency(), decision);
        audit.record(
                Act.of("DISCIPLINE_RECORDED").about(decision.person()).on(decision.id().value()));
        return decision;
    }

    private DateRange effective(Received received) {
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
