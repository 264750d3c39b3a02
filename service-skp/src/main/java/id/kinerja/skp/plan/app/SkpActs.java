package id.kinerja.skp.plan.app;

import id.kinerja.platform.audit.Act;
import id.kinerja.skp.plan.Skp;

/** What is written down of plans: whose, which, and what became of it. */
final class SkpActs {

    private SkpActs() {}

    static Act of(String act, Skp skp) {
        return Act.of(act)
                .about(skp.plan().person())
                .on(skp.plan().id().value())
                .with("to", skp.state());
    }
}
