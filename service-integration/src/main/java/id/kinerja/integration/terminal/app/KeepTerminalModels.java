package id.kinerja.integration.terminal.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.terminal.TerminalModel;
import id.kinerja.integration.terminal.TerminalModels;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what the codes of a model of terminals mean, for all that the agency has of it. */
@Service
public class KeepTerminalModels {

    private final TerminalModels models;
    private final Offices offices;
    private final BusinessClock clock;
    private final AuditTrail audit;

    KeepTerminalModels(
            TerminalModels models, Offices offices, BusinessClock clock, AuditTrail audit) {
        this.models = models;
        this.offices = offices;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whoever looks after some terminals may read what is told of their models. */
    @Transactional(readOnly = true)
    public List<TerminalModel> list(Actor actor, @Nullable String after, int limit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return models.list(after, limit);
    }

    @Transactional(readOnly = true)
    public TerminalModel read(Actor actor, String name) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return found(name);
    }

    /**
     * @param seen the revision that the caller has seen; 0 of a model of which nothing is told yet
     */
    @Transactional
    public TerminalModel keep(Actor actor, String name, List<TerminalModel.Code> codes, long seen) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        TerminalModel told =
                models.keep(TerminalModel.told(name, codes, seen)).orElseThrow(Refused::stale);
        audit.record(
                Act.of("TERMINAL_MODEL_KEPT")
                        .named(told.name())
                        .with("revision", told.revision())
                        .with("codes", told.methods().size()));
        return told;
    }

    /**
     * Its codes mean the usual again.
     *
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public void forget(Actor actor, String name, long seen) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        TerminalModel told = found(name);
        if (!models.forget(told.name(), seen)) {
            throw Refused.stale();
        }
        audit.record(
                Act.of("TERMINAL_MODEL_FORGOTTEN")
                        .named(told.name())
                        .with("revision", told.revision() + 1));
    }

    private TerminalModel found(String name) {
        return models.find(TerminalModel.named(name))
                .orElseThrow(() -> Refused.notFound("terminal-model-unknown"));
    }
}
