package id.kinerja.integration.transfer.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.WithdrawService;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransfersOut;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of whoever was let go. Whom the other agency hasn't taken, or who was let go in
 * error and whose package isn't signed yet, HR has go on here with his service and the places that
 * ended with it; to the agency that hasn't taken him it can also send a package anew.
 */
@Service
public class ReturnTransfer {

    private static final String TASK = "TRANSFER_RETURNED";

    private final TransferOffice office;
    private final TransfersOut transfers;
    private final Register register;
    private final Assignments assignments;
    private final WithdrawService withdrawService;
    private final TaskBoard board;
    private final AuditTrail audit;

    ReturnTransfer(
            TransferOffice office,
            TransfersOut transfers,
            Register register,
            Assignments assignments,
            WithdrawService withdrawService,
            TaskBoard board,
            AuditTrail audit) {
        this.office = office;
        this.transfers = transfers;
        this.register = register;
        this.assignments = assignments;
        this.withdrawService = withdrawService;
        this.board = board;
        this.audit = audit;
    }

    /** As an agency of this installation has said, in the scope of the one that let him go. */
    @Transactional
    public void returned(UUID packageId, String reason) {
        transfers.ofPackage(packageId).flatMap(one -> one.returned(reason)).ifPresent(this::keep);
    }

    /**
     * A package that couldn't be handed over, in the scope of the agency that let him go.
     *
     * @param why in words
     */
    @Transactional
    public void notTaken(UUID id, String why) {
        transfers.findForChange(id).flatMap(one -> one.returned(why)).ifPresent(this::keep);
    }

    /** As an agency of this installation has said, in the scope of the one that let him go. */
    @Transactional
    public void accepted(UUID packageId) {
        transfers
                .ofPackage(packageId)
                .flatMap(TransferOut::accepted)
                .ifPresent(
                        accepted -> {
                            transfers.update(accepted);
                            audit.record(
                                    Act.of("TRANSFER_OUT_ACCEPTED")
                                            .about(accepted.person())
                                            .on(accepted.id()));
                        });
    }

    /** As an agency of another installation has written. */
    @Transactional
    public TransferOut refusedThere(Actor actor, UUID id, String reason, long seen) {
        PersonId by = office.requireHr(actor);
        return keep(found(id, seen).refusedThere(by, reason));
    }

    private TransferOut keep(TransferOut returned) {
        transfers.update(returned);
        board.open(
                List.of(
                        Task.of(
                                Role.ADMIN_KEPEGAWAIAN,
                                TASK,
                                returned.id(),
                                "/api/integration/v1/transfers-out/" + returned.id())));
        audit.record(Act.of("TRANSFER_OUT_RETURNED").about(returned.person()).on(returned.id()));
        return returned;
    }

    @Transactional
    public TransferOut sendAnew(Actor actor, UUID id, long seen) {
        PersonId by = office.requireHr(actor);
        return answered("TRANSFER_OUT_SENT_ANEW", id, seen, one -> one.sentAnew(by));
    }

    @Transactional
    public TransferOut takeBack(Actor actor, UUID id, String reason, long seen) {
        PersonId by = office.requireHr(actor);
        TransferOut takenBack =
                answered("TRANSFER_OUT_TAKEN_BACK", id, seen, one -> one.takenBack(by));
        Person person =
                register.findForChange(List.of(takenBack.person())).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        withdrawService.takeBack(
                actor,
                person.id(),
                takenBack.lastDay().plusDays(1),
                reason,
                assignments.of(List.of(person.id())).stream()
                        .filter(place -> takenBack.lastDay().equals(place.during().to()))
                        .map(Assignment::id)
                        .collect(toSet()),
                person.revision());
        return takenBack;
    }

    private TransferOut answered(
            String act, UUID id, long seen, UnaryOperator<TransferOut> answer) {
        TransferOut answered = answer.apply(found(id, seen));
        transfers.update(answered);
        board.close(TASK, List.of(id));
        audit.record(Act.of(act).about(answered.person()).on(id));
        return answered;
    }

    private TransferOut found(UUID id, long seen) {
        TransferOut kept =
                transfers.findForChange(id).orElseThrow(() -> Refused.notFound("transfer-unknown"));
        if (kept.revision() != seen) {
            throw Refused.stale();
        }
        return kept;
    }
}
