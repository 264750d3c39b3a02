package id.kinerja.integration.transfer.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.transfer.Belongings;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransfersOut;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the agency lets go, with what is still open, for HR and auditors of the whole agency. */
@Service
public class ReadTransfersOut {

    private final TransferOffice office;
    private final TransfersOut transfers;
    private final Belongings belongings;
    private final SealTransfer seal;
    private final Register register;
    private final AuditTrail audit;

    ReadTransfersOut(
            TransferOffice office,
            TransfersOut transfers,
            Belongings belongings,
            SealTransfer seal,
            Register register,
            AuditTrail audit) {
        this.seal = seal;
        this.register = register;
        this.office = office;
        this.transfers = transfers;
        this.belongings = belongings;
        this.audit = audit;
    }

    /**
     * With what the caller may do with it.
     *
     * @param name of whoever leaves
     */
    public record Listed(TransferOut transfer, String name, List<TransferOut.Action> actions) {}

    /**
     * @param open what is to be settled before he leaves
     * @param attendanceClosedUntil absent where no month of his is closed
     */
    public record Seen(
            Listed listed,
            List<Belongings.OpenMatter> open,
            @Nullable LocalDate attendanceClosedUntil) {}

    /** What is open of somebody is of his records, so each look is written down. */
    @Transactional
    public Seen read(Actor actor, UUID id) {
        office.requireReading(actor);
        return seen(actor, found(id));
    }

    /** As whoever has just changed it sees it. */
    @Transactional
    public Seen seen(Actor actor, TransferOut transfer) {
        PersonId person = transfer.person();
        if (!actor.is(person)) {
            audit.record(Act.looked("TRANSFER_OUT_SEEN").about(person).on(transfer.id()));
        }
        return new Seen(
                listed(actor, List.of(transfer)).getFirst(),
                belongings.open(person, transfer.lastDay()),
                belongings.attendanceClosedUntil(person, transfer.lastDay()).orElse(null));
    }

    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor, @Nullable UUID after, int limit) {
        office.requireReading(actor);
        return listed(actor, transfers.list(after, limit));
    }

    private List<Listed> listed(Actor actor, List<TransferOut> some) {
        boolean hr = office.isHr(actor);
        Map<PersonId, String> names =
                register.names(some.stream().map(TransferOut::person).collect(toSet()));
        return some.stream()
                .map(
                        one ->
                                new Listed(
                                        one,
                                        Objects.requireNonNull(names.get(one.person())),
                                        actions(actor, one, hr)))
                .toList();
    }

    /** The signed package, to be carried to the other agency. */
    @Transactional
    public String packageOf(Actor actor, UUID id) {
        office.requireHr(actor);
        TransferOut transfer =
                transfers.findForChange(id).orElseThrow(() -> Refused.notFound("transfer-unknown"));
        String sealed =
                seal.sealed(actor.agency(), transfer)
                        .orElseThrow(
                                () ->
                                        transfer.state() == TransferOut.State.RELEASED
                                                ? Refused.conflict(
                                                        "transfer-last-day-not-over",
                                                        transfer.lastDay())
                                                : Refused.conflict("transfer-not-released"));
        audit.record(Act.looked("TRANSFER_PACKAGE_DOWNLOADED").about(transfer.person()).on(id));
        return sealed;
    }

    private TransferOut found(UUID id) {
        return transfers.find(id).orElseThrow(() -> Refused.notFound("transfer-unknown"));
    }

    private static List<TransferOut.Action> actions(Actor actor, TransferOut transfer, boolean hr) {
        PersonId me = actor.person();
        return me == null
                ? List.of()
                : Actions.open(
                        TransferOut.Action.class,
                        action -> hr && transfer.refusal(action, me).isEmpty());
    }
}
