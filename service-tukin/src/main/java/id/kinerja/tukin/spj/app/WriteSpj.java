package id.kinerja.tukin.spj.app;

import static java.util.Objects.requireNonNullElse;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Sha256;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.spj.SpjPack;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of a locked run or of one of its satker, the same bytes each time; who took them is
 * written down.
 */
@Service
public class WriteSpj {

    private final LockedRuns locked;
    private final GatherSpj gatherSpj;
    private final AuditTrail audit;

    WriteSpj(LockedRuns locked, GatherSpj gatherSpj, AuditTrail audit) {
        this.locked = locked;
        this.gatherSpj = gatherSpj;
        this.audit = audit;
    }

    public record Written(Run run, byte[] bytes) {}

    /**
     * @param fileMonth of the Web Gaji files whose hashes stand in it; without it the run's own
     * @param kodeSatker whose part of it is wanted; without it the whole
     * @param form PDF or XLSX, for the trail
     * @param print makes the file's bytes of what it is to say
     * @throws Refused where the run accounts nothing of that satker
     */
    @Transactional
    public Written write(
            Actor actor,
            RunId id,
            @Nullable YearMonth fileMonth,
            @Nullable String kodeSatker,
            Enum<?> form,
            Function<SpjPack, byte[]> print) {
        Run run = locked.of(actor, id);
        YearMonth month = requireNonNullElse(fileMonth, run.month());
        SpjPack whole = gatherSpj.of(actor.agency(), run, month);
        SpjPack wanted =
                kodeSatker == null
                        ? whole
                        : gatherSpj
                                .bySatker(whole, month)
                                .of(kodeSatker)
                                .orElseThrow(() -> Refused.notFound("payments-none-of-satker"));
        byte[] bytes = print.apply(gatherSpj.withAttendance(wanted));
        audit.record(
                Act.looked("SPJ_DOWNLOADED")
                        .on(id.value())
                        .with("format", form)
                        .withHash("hash", Sha256.hex(bytes)));
        return new Written(run, bytes);
    }
}
