package id.kinerja.tukin.whatif.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.whatif.MonthSimulation;
import id.kinerja.tukin.whatif.MonthSimulation.State;
import id.kinerja.tukin.whatif.MonthSimulationStep;
import id.kinerja.tukin.whatif.MonthSimulations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far months by another policy are, and what they come to once they are worked out. */
@Service
public class ReadMonthSimulation {

    private final MonthSimulations simulations;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ReadMonthSimulation(MonthSimulations simulations, AgencyRoles office, AuditTrail audit) {
        this.simulations = simulations;
        this.office = office;
        this.audit = audit;
    }

    /**
     * @param result absent until all is worked out
     */
    public record Outcome(
            MonthSimulation simulation,
            MonthSimulations.@Nullable Result result,
            List<MonthSimulationStep> actions) {}

    @Transactional(readOnly = true)
    public Outcome read(Actor actor, MonthSimulation.Id id) {
        return outcome(find(actor, id));
    }

    /** Stops after the part that is being worked out; what is over stays as it is. */
    @Transactional
    public Outcome cancel(Actor actor, MonthSimulation.Id id) {
        find(actor, id);
        simulations.hold(id);
        MonthSimulation simulation = find(actor, id);
        if (MonthSimulationStep.CANCEL.isOpen(simulation)) {
            simulations.end(id, State.CANCELLED, null);
            audit.record(Act.of("MONTH_SIMULATION_CANCELLED").on(id.value()));
        }
        return outcome(find(actor, id));
    }

    private MonthSimulation find(Actor actor, MonthSimulation.Id id) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        return simulations.find(id).orElseThrow(() -> Refused.notFound("month-simulation-unknown"));
    }

    private Outcome outcome(MonthSimulation simulation) {
        return new Outcome(
                simulation,
                simulation.state() == State.DONE ? simulations.result(simulation.id()) : null,
                Actions.open(MonthSimulationStep.class, step -> step.isOpen(simulation)));
    }
}
