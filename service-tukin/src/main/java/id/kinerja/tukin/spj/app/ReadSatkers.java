package id.kinerja.tukin.spj.app;

import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.spj.SatkerAccounts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which satker a locked run is accounted by. */
@Service
public class ReadSatkers {

    private final LockedRuns locked;
    private final GatherSpj gatherSpj;

    ReadSatkers(LockedRuns locked, GatherSpj gatherSpj) {
        this.locked = locked;
        this.gatherSpj = gatherSpj;
    }

    /**
     * In the order of their codes.
     *
     * @param after the last one of the page before
     */
    @Transactional
    @NotAudited(reason = "Sums alone, of nobody in particular; what is kept is what is known")
    public List<SatkerAccounts.Satker> list(
            Actor actor, RunId id, @Nullable String after, int limit) {
        Run run = locked.of(actor, id);
        return gatherSpj
                .bySatker(gatherSpj.of(actor.agency(), run, run.month()), run.month())
                .all()
                .stream()
                .filter(one -> after == null || one.kode().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
