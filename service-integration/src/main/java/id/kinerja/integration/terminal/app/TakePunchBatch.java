package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.BatchSorting;
import id.kinerja.integration.terminal.PunchBatch;
import id.kinerja.integration.terminal.PunchOutcome;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.NotAudited;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the punches that an attendance system of the agency reports. The body is kept as it came;
 * each punch has an outcome of its own, and one holds up no other.
 */
@Service
public class TakePunchBatch {

    private final Terminals terminals;
    private final Uploads uploads;
    private final Quarantine quarantine;
    private final LineIntake intake;
    private final BusinessClock clock;

    TakePunchBatch(
            Terminals terminals,
            Uploads uploads,
            Quarantine quarantine,
            LineIntake intake,
            BusinessClock clock) {
        this.quarantine = quarantine;
        this.terminals = terminals;
        this.uploads = uploads;
        this.intake = intake;
        this.clock = clock;
    }

    /** What became of each punch, in their order; only the client of the source may send any. */
    @NotAudited(reason = "What a system sends is kept as it came")
    @Transactional
    public List<PunchOutcome> take(Actor actor, UploadSource from, PunchBatch batch) {
        actor.require(Role.MACHINE);
        Terminal source =
                terminals
                        .hold(batch.source())
                        .filter(one -> one.isFedBy(actor.client()))
                        .orElseThrow(() -> Refused.notFound("source-unknown"));
        UUID raw = uploads.keepRaw(batch.source(), "BATCH", batch.id(), from, batch.body());
        BatchSorting sorting =
                new BatchSorting(
                        batch,
                        uploads.told(batch.source(), batch.externalIds()),
                        quarantine.reported(source, batch.externalIds()),
                        raw,
                        clock.now(source.agency()).toInstant());
        LineIntake.Taken taken = intake.take(source, sorting.lines());
        terminals.sent(batch.source(), null);
        return sorting.outcomes(taken.punches(), taken.aside(), taken.waiting());
    }
}
