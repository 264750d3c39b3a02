package id.kinerja.integration.discipline.app;

import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a discipline decision that was decreed and received. */
@Service
public class RecordDecision {

    private final PersonalRecords records;
    private final Register register;
    private final DecisionsReceived decisions;

    RecordDecision(PersonalRecords records, Register register, DecisionsReceived decisions) {
        this.records = records;
        this.register = register;
        this.decisions = decisions;
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
        DisciplineDecision decision = decisions.of(received);
        if (!decisions.keep(actor.agency(), decision)) {
            throw Refused.conflict("decision-already-recorded");
        }
        return decision;
    }
}
