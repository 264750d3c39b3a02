package id.kinerja.skp.plan.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpEvents;
import id.kinerja.skp.plan.SkpId;
import id.kinerja.skp.plan.Skps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets plans or gives them back, by the pejabat penilai (PP 30/2019 Ps 24). */
@Service
public class DecideSkp {

    private final Skps skps;
    private final SkpEvents events;
    private final SkpAuthority authority;
    private final SkpTasks tasks;
    private final AuditTrail audit;

    DecideSkp(
            Skps skps, SkpEvents events, SkpAuthority authority, SkpTasks tasks, AuditTrail audit) {
        this.audit = audit;
        this.tasks = tasks;
        this.skps = skps;
        this.events = events;
        this.authority = authority;
    }

    /**
     * @param findings by the row of the id, counted from 1
     */
    public record Outcome(List<Skp> agreed, List<Finding> findings) {}

    @Transactional
    public Skp giveBack(Actor actor, SkpId id, String reason, long seen) {
        Skp skp =
                skps.findForChange(List.of(id)).stream()
                        .filter(one -> authority.mayRead(actor, one))
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("skp-unknown"));
        if (!authority.mayDecide(actor, skp)) {
            throw Refused.forbidden("skp-decided-by-the-assessor");
        }
        if (skp.revision() != seen) {
            throw Refused.stale();
        }
        if (!skp.awaitsDecision()) {
            throw Refused.conflict("skp-not-submitted", skp.state());
        }
        Skp returned = skps.giveBack(skp, reason);
        tasks.returned(returned);
        audit.record(SkpActs.of("SKP_RETURNED", returned));
        events.changed(actor.agency(), List.of(returned));
        return returned;
    }

    /** What can't be agreed on gets its finding, the others stand. */
    @Transactional
    public Outcome agree(Actor actor, List<SkpId> ids) {
        Map<SkpId, Skp> found =
                skps.findForChange(ids).stream()
                        .collect(Collectors.toMap(skp -> skp.plan().id(), Function.identity()));
        Predicate<Skp> mayDecide = authority.deciding(actor, found.values());
        List<Skp> agreeable = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= ids.size(); row++) {
            Skp skp = found.get(ids.get(row - 1));
            if (skp == null || !mayDecide.test(skp)) {
                findings.add(Finding.ofRow(row, "id", "skp-decided-by-the-assessor"));
            } else if (!skp.awaitsDecision()) {
                findings.add(Finding.ofRow(row, "id", "skp-not-submitted", skp.state()));
            } else if (!agreeable.contains(skp)) {
                agreeable.add(skp);
            }
        }
        List<Skp> agreed = skps.agree(agreeable, actor.requirePerson(), authority.now(actor));
        tasks.agreed(agreed);
        audit.recordAll(agreed.stream().map(skp -> SkpActs.of("SKP_AGREED", skp)).toList());
        events.changed(actor.agency(), agreed);
        return new Outcome(agreed, findings);
    }
}
