package id.kinerja.tukin.shadow.app;

import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.shadow.ShadowId;
import id.kinerja.tukin.shadow.ShadowRun;
import id.kinerja.tukin.shadow.ShadowRuns;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out a comparison that waits. Where its worker is killed it waits again, for any replica.
 */
@Service
public class WorkOutComparison {

    private final ShadowRuns shadows;
    private final Runs runs;
    private final Policies policies;

    WorkOutComparison(ShadowRuns shadows, Runs runs, Policies policies) {
        this.shadows = shadows;
        this.runs = runs;
        this.policies = policies;
    }

    /** Whether there was anything to do. */
    @NotAudited(reason = "Whoever asked for the comparison has been recorded")
    @Transactional
    public boolean workOut(ShadowId id) {
        Optional<ShadowRun> shadow = shadows.claim(id);
        shadow.ifPresent(
                one -> {
                    Run run = runs.find(one.run()).orElseThrow();
                    shadows.compare(one, run, step(run));
                });
        return shadow.isPresent();
    }

    private Rupiah step(Run run) {
        return Optional.ofNullable(run.policy())
                .flatMap(policies::active)
                .map(policy -> Rupiah.of(policy.rounding().step()))
                .orElse(Rupiah.ZERO);
    }
}
