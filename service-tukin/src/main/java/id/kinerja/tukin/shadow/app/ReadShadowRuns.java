package id.kinerja.tukin.shadow.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.shadow.ShadowCsv;
import id.kinerja.tukin.shadow.ShadowId;
import id.kinerja.tukin.shadow.ShadowPerson;
import id.kinerja.tukin.shadow.ShadowRun;
import id.kinerja.tukin.shadow.ShadowRuns;
import id.kinerja.tukin.shadow.ShadowStep;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comparisons with the application before, as officers and auditors see them. */
@Service
public class ReadShadowRuns {

    private static final int PART = 5_000;

    private final ShadowRuns shadows;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ReadShadowRuns(ShadowRuns shadows, AgencyRoles office, AuditTrail audit) {
        this.shadows = shadows;
        this.office = office;
        this.audit = audit;
    }

    /** A comparison with its sums and the steps that the caller may take. */
    public record Overview(
            ShadowRun shadow,
            List<ShadowRuns.OutcomeSum> outcomes,
            List<ShadowRuns.CauseSum> causes,
            List<ShadowStep> actions) {}

    /** A comparison with the steps that the caller may take. */
    public record Listed(ShadowRun shadow, List<ShadowStep> actions) {}

    @Transactional(readOnly = true)
    public List<Listed> list(
            Actor actor, @Nullable YearMonth month, @Nullable ShadowId before, int limit) {
        requireReader(actor);
        Function<ShadowRun, List<ShadowStep>> actions = actions(actor);
        return shadows.list(month, before, limit).stream()
                .map(shadow -> new Listed(shadow, actions.apply(shadow)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Overview read(Actor actor, ShadowId id) {
        ShadowRun shadow = find(actor, id);
        return new Overview(
                shadow, shadows.outcomes(id), shadows.causes(id), actions(actor).apply(shadow));
    }

    @Transactional(readOnly = true)
    public List<ShadowPerson> people(
            Actor actor,
            ShadowId id,
            ShadowRuns.Question question,
            @Nullable UUID after,
            int limit) {
        find(actor, id);
        return shadows.people(id, question, after, limit);
    }

    /** All that is asked for, as a table. */
    @Transactional
    public byte[] export(Actor actor, ShadowId id, ShadowRuns.Question question) {
        find(actor, id);
        audit.record(Act.looked("SHADOW_RUN_EXPORTED").on(id.value()));
        ShadowCsv table = new ShadowCsv();
        List<ShadowPerson> part = shadows.people(id, question, null, PART);
        while (!part.isEmpty()) {
            part.forEach(person -> table.add(person, question.cause()));
            part = shadows.people(id, question, part.getLast().subject(), PART);
        }
        return table.bytes();
    }

    private ShadowRun find(Actor actor, ShadowId id) {
        requireReader(actor);
        return shadows.find(id).orElseThrow(() -> Refused.notFound("shadow-run-unknown"));
    }

    private void requireReader(Actor actor) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
    }

    private Function<ShadowRun, List<ShadowStep>> actions(Actor actor) {
        Set<Role> held = office.held(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        return shadow ->
                Actions.open(
                        ShadowStep.class,
                        step ->
                                !Collections.disjoint(step.roles(), held)
                                        && step.refusal(shadow, actor.requirePerson()).isEmpty());
    }
}
