package id.kinerja.tukin.run.app;

import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.EarlyMonths;
import id.kinerja.tukin.run.Run;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds what early months were paid by against what was closed since. A run goes on without it: who
 * is paid today doesn't wait for a day of a month that is over.
 */
@Component
class AskEarlyMonths {

    private final EarlyMonths earlyMonths;
    private final Policies policies;
    private final LookAtPeriods lookAtPeriods;
    private final WholeAttendance wholeAttendance;

    AskEarlyMonths(
            EarlyMonths earlyMonths,
            Policies policies,
            LookAtPeriods lookAtPeriods,
            WholeAttendance wholeAttendance) {
        this.earlyMonths = earlyMonths;
        this.policies = policies;
        this.lookAtPeriods = lookAtPeriods;
        this.wholeAttendance = wholeAttendance;
    }

    /** Compares their days with their manifests; by whoever doesn't keep facts waiting himself. */
    void lookAt(Run run) {
        before(run).forEach(early -> lookAtPeriods.of(early.month()));
    }

    /**
     * Those whose attendance isn't whole, as it was looked at last; none beside what is no month.
     */
    List<EarlyMonths.Gaps> notWhole(Run run) {
        return before(run).stream()
                .flatMap(early -> wholeAttendance.missing(early.month()).stream())
                .toList();
    }

    private List<EarlyMonths.Early> before(Run run) {
        return run.extra() != null
                ? List.of()
                : earlyMonths.before(run.month()).stream().filter(this::readsAttendance).toList();
    }

    private boolean readsAttendance(EarlyMonths.Early early) {
        Optional<Policy> policy = policies.active(early.policy());
        return policy.orElseThrow().readsAnybodysAttendance();
    }
}
