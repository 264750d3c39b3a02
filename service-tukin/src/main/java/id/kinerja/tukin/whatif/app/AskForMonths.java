package id.kinerja.tukin.whatif.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.statement.app.ChosenPolicy;
import id.kinerja.tukin.whatif.MonthSimulation;
import id.kinerja.tukin.whatif.MonthSimulations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has calculated months worked out by another policy in the background, however many people. */
@Service
public class AskForMonths {

    /** How long what was worked out is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_RUNNING = 3;

    private final ComparedRuns comparedRuns;
    private final ChosenPolicy chosen;
    private final MonthSimulations simulations;
    private final AgencyRoles office;
    private final AuditTrail audit;

    AskForMonths(
            ComparedRuns comparedRuns,
            ChosenPolicy chosen,
            MonthSimulations simulations,
            AgencyRoles office,
            AuditTrail audit) {
        this.comparedRuns = comparedRuns;
        this.chosen = chosen;
        this.simulations = simulations;
        this.office = office;
        this.audit = audit;
    }

    /**
     * By a policy of the agency, a draft too, or by one that is sent along.
     *
     * @param calculated runs, each of which has been calculated; what they came to by now is
     *     compared
     */
    @Transactional
    public MonthSimulation ask(
            Actor actor,
            List<RunId> calculated,
            @Nullable PolicyId id,
            @Nullable PolicyDocument document) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        PolicyDocument policy = chosen.document(id, document);
        List<Run> runs = comparedRuns.find(calculated);
        simulations.forget(KEPT);
        if (simulations.running() >= MOST_RUNNING) {
            throw Refused.conflict("simulations-running", MOST_RUNNING);
        }
        audit.recordAll(runs.stream().map(ComparedRuns::looked).toList());
        return simulations.begin(runs, policy, actor.requirePerson());
    }
}
