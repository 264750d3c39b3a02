package id.kinerja.integration.transfer.app;

import id.kinerja.integration.transfer.Arrival;
import id.kinerja.integration.transfer.Placement;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.TransfersIn;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another of HR takes somebody in who comes from another agency. All of him is made at once, or
 * nothing.
 */
@Service
public class AcceptTransfer {

    private final TransferOffice office;
    private final TransfersIn transfers;
    private final KnownArrivals arrivals;
    private final MakeArrival makeArrival;
    private final TaskBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptTransfer(
            TransferOffice office,
            TransfersIn transfers,
            KnownArrivals arrivals,
            MakeArrival makeArrival,
            TaskBoard board,
            AuditTrail audit,
            Clock clock) {
        this.office = office;
        this.transfers = transfers;
        this.arrivals = arrivals;
        this.makeArrival = makeArrival;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public TransferIn accept(Actor actor, UUID id, long seen) {
        PersonId by = office.requireHr(actor);
        TransferIn kept =
                transfers.findForChange(id).orElseThrow(() -> Refused.notFound("transfer-unknown"));
        if (kept.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(kept.refusal(TransferIn.Action.ACCEPT, by));
        Arrival arrival = arrivals.forChange(actor.agency(), kept);
        if (arrival.content().hasExpired(clock.instant())) {
            throw Refused.invalid("transfer-package-expired");
        }
        List<Finding> hindrances = arrival.hindrances();
        if (!hindrances.isEmpty()) {
            throw Refused.invalid("transfer-in-invalid", hindrances);
        }
        Placement placement = Objects.requireNonNull(kept.placement());
        PersonId person = makeArrival.make(actor, arrival, placement);
        TransferIn accepted = kept.acceptedBy(by, person);
        transfers.update(accepted);
        board.close(ReceiveTransfer.TASK, List.of(id));
        audit.record(
                Act.of("TRANSFER_IN_ACCEPTED").about(person).on(id).with("from", placement.from()));
        return accepted;
    }
}
