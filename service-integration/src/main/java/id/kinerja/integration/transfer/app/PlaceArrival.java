package id.kinerja.integration.transfer.app;

import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.transfer.Placement;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.TransfersIn;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR says where somebody who comes is to be, or that he isn't taken; nothing is made yet. */
@Service
public class PlaceArrival {

    private final TransferOffice office;
    private final TransfersIn transfers;
    private final TaskBoard board;
    private final AuditTrail audit;

    PlaceArrival(TransferOffice office, TransfersIn transfers, TaskBoard board, AuditTrail audit) {
        this.office = office;
        this.transfers = transfers;
        this.board = board;
        this.audit = audit;
    }

    /** It may be chosen anew until he is accepted; whoever has chosen last doesn't accept. */
    @Transactional
    public TransferIn place(Actor actor, UUID id, Supplier<Placement> chosen, long seen) {
        PersonId by = office.requireHr(actor);
        Placement placement = chosen.get();
        LocalDate date = placement.decree().date();
        if (date != null) {
            PaperDate.require("transfer-in-invalid", "decreeDate", date, office.today(actor));
        }
        TransferIn placed = changed(id, seen, one -> one.placed(placement, by));
        audit.record(Act.of("TRANSFER_IN_PLACED").on(id).with("from", placement.from()));
        return placed;
    }

    @Transactional
    public TransferIn refuse(Actor actor, UUID id, String reason, long seen) {
        PersonId by = office.requireHr(actor);
        TransferIn refused = changed(id, seen, one -> one.refusedBy(by, reason));
        board.close(ReceiveTransfer.TASK, List.of(id));
        audit.record(Act.of("TRANSFER_IN_REFUSED").on(id));
        return refused;
    }

    private TransferIn changed(UUID id, long seen, UnaryOperator<TransferIn> step) {
        TransferIn kept =
                transfers.findForChange(id).orElseThrow(() -> Refused.notFound("transfer-unknown"));
        if (kept.revision() != seen) {
            throw Refused.stale();
        }
        TransferIn changed = step.apply(kept);
        transfers.update(changed);
        return changed;
    }
}
