package id.kinerja.integration.discipline.app;

import id.kinerja.integration.discipline.DecisionRules;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplinePolicy;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a discipline decision that was decreed and received. */
@Service
public class RecordDecision {

    private final PersonalRecords records;
    private final Register register;
    private final DecisionsReceived decisions;
    private final Settings settings;
    private final BusinessClock clock;

    RecordDecision(
            PersonalRecords records,
            Register register,
            DecisionsReceived decisions,
            Settings settings,
            BusinessClock clock) {
        this.settings = settings;
        this.clock = clock;
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
        LocalDate today = clock.today(actor.agency());
        records.requireWrittenBy(actor, received.person(), received.receivedOn());
        Person person =
                register.find(received.person())
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        List<Finding> findings =
                DecisionRules.findings(
                        person,
                        received.punishment(),
                        received.decree().date(),
                        received.receivedOn(),
                        settings.get(DisciplinePolicy.class, actor.agency(), today),
                        today);
        if (!findings.isEmpty()) {
            throw Refused.invalid("decision-invalid", findings);
        }
        DisciplineDecision decision = decisions.of(received);
        if (!decisions.keep(actor.agency(), decision)) {
            throw Refused.conflict("decision-already-recorded");
        }
        return decision;
    }
}
