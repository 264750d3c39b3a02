package id.kinerja.integration.transfer.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.ServiceChange;
import id.kinerja.integration.personnel.app.ChangeService;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransfersOut;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another of HR lets somebody go: his places end on his last day, and his service goes on
 * elsewhere. The package of what he takes along is signed once that day is over.
 */
@Service
public class ReleaseTransferOut {

    private final TransferOffice office;
    private final Register register;
    private final TransfersOut transfers;
    private final ChangeService changeService;
    private final TaskBoard board;
    private final AuditTrail audit;

    ReleaseTransferOut(
            TransferOffice office,
            Register register,
            TransfersOut transfers,
            ChangeService changeService,
            TaskBoard board,
            AuditTrail audit) {
        this.office = office;
        this.register = register;
        this.transfers = transfers;
        this.changeService = changeService;
        this.board = board;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public TransferOut release(Actor actor, UUID id, long seen) {
        PersonId by = office.requireHr(actor);
        TransferOut kept =
                transfers.findForChange(id).orElseThrow(() -> Refused.notFound("transfer-unknown"));
        if (kept.revision() != seen) {
            throw Refused.stale();
        }
        TransferOut released = kept.releasedBy(by);
        Person person =
                register.findForChange(List.of(kept.person())).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        changeService.change(
                actor,
                person.id(),
                ServiceChange.toAnotherAgency(kept.lastDay().plusDays(1), kept.decree().number()),
                person.revision());
        transfers.update(released);
        board.close(OpenTransferOut.TASK, List.of(id));
        audit.record(
                Act.of("TRANSFER_OUT_RELEASED")
                        .about(person.id())
                        .on(id)
                        .with("lastDay", kept.lastDay()));
        return released;
    }
}
