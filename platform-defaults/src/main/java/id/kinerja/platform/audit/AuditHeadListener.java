package id.kinerja.platform.audit;

import id.kinerja.kernel.event.AuditHeadSealed;
import id.kinerja.kernel.event.Topic;
import id.kinerja.platform.listening.StateListener;
import java.util.List;

/** Keeps the heads of one other service. */
record AuditHeadListener(Topic<AuditHeadSealed> topic, KeptAuditHeads kept)
        implements StateListener<AuditHeadSealed> {

    @Override
    public String name() {
        return "audit-heads-of-" + topic.owner();
    }

    @Override
    public void take(List<AuditHeadSealed> events) {
        events.forEach(kept::keep);
    }
}
