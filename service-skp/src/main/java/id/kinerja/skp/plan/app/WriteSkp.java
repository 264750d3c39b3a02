package id.kinerja.skp.plan.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpCheck;
import id.kinerja.skp.plan.SkpContent;
import id.kinerja.skp.plan.SkpEvents;
import id.kinerja.skp.plan.SkpId;
import id.kinerja.skp.plan.Skps;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes in one's own plan, and lays it before the pejabat penilai. */
@Service
public class WriteSkp {

    private final Skps skps;
    private final SkpEvents events;
    private final SkpAuthority authority;
    private final SkpTasks tasks;
    private final AuditTrail audit;

    WriteSkp(
            Skps skps, SkpEvents events, SkpAuthority authority, SkpTasks tasks, AuditTrail audit) {
        this.audit = audit;
        this.tasks = tasks;
        this.skps = skps;
        this.events = events;
        this.authority = authority;
    }

    @Transactional
    public Skp write(
            Actor actor, SkpId id, SkpContent content, List<@Nullable UUID> resultIds, long seen) {
        Skp skp = open(actor, id, seen);
        Plans.requireOwn(resultIds, skp.plan().content().resultIds());
        Skp written = skps.write(skp, content);
        audit.record(SkpActs.of("SKP_WRITTEN", written));
        return told(actor, written);
    }

    @Transactional
    public Skp submit(Actor actor, SkpId id, long seen) {
        Skp skp = open(actor, id, seen);
        List<Refused.Finding> findings =
                SkpCheck.findings(skp.plan().content(), authority.leaderOf(skp));
        if (!findings.isEmpty()) {
            throw Refused.invalid("skp-not-ready", findings);
        }
        Skp submitted = skps.submit(skp);
        tasks.submitted(submitted);
        audit.record(SkpActs.of("SKP_SUBMITTED", submitted));
        return told(actor, submitted);
    }

    private Skp open(Actor actor, SkpId id, long seen) {
        Skp skp =
                skps.findForChange(List.of(id)).stream()
                        .filter(one -> actor.is(one.plan().person()))
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("skp-unknown"));
        if (skp.revision() != seen) {
            throw Refused.stale();
        }
        if (!skp.open()) {
            throw Refused.conflict("skp-not-open", skp.state());
        }
        return skp;
    }

    private Skp told(Actor actor, Skp skp) {
        events.changed(actor.agency(), List.of(skp));
        return skp;
    }
}
