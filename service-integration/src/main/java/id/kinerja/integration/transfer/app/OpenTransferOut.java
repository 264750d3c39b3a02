package id.kinerja.integration.transfer.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.transfer.HandOver;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.TransfersOut;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR prepares that somebody leaves for another agency; nothing of him changes by that. */
@Service
public class OpenTransferOut {

    static final String TASK = "TRANSFER_TO_RELEASE";

    /**
     * Who is to leave later than in a year is a slip of the pen, as in a year with 2126 for 2026.
     */
    private static final int MOST_DAYS_AHEAD = 366;

    private final TransferOffice office;
    private final Register register;
    private final TransfersOut transfers;
    private final BusinessClock clock;
    private final TaskBoard board;
    private final AuditTrail audit;

    OpenTransferOut(
            TransferOffice office,
            Register register,
            TransfersOut transfers,
            BusinessClock clock,
            TaskBoard board,
            AuditTrail audit) {
        this.office = office;
        this.register = register;
        this.transfers = transfers;
        this.clock = clock;
        this.board = board;
        this.audit = audit;
    }

    /** What the decree says, and how the package is to get there. */
    public record Decreed(
            PersonId person,
            LocalDate lastDay,
            TransferPackage.Decree decree,
            TransferPackage.Office receiver,
            HandOver handOver) {}

    @Transactional
    public TransferOut open(Actor actor, Supplier<Decreed> told) {
        PersonId by = office.requireHr(actor);
        Decreed decreed = told.get();
        if (actor.is(decreed.person())) {
            throw Refused.forbidden("not-ones-own-record");
        }
        Person person =
                register.find(decreed.person())
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        List<Finding> findings = findings(actor, decreed, person);
        if (!findings.isEmpty()) {
            throw Refused.invalid("transfer-out-invalid", findings);
        }
        UUID id = UuidV7.next();
        TransferOut opened =
                new TransferOut(
                        id,
                        person.id(),
                        decreed.lastDay(),
                        decreed.decree(),
                        decreed.receiver(),
                        decreed.handOver(),
                        null,
                        TransferOut.State.DRAFT,
                        by,
                        null,
                        null,
                        new TransferOut.Parcel(id, false),
                        null,
                        1);
        if (!transfers.add(opened)) {
            throw Refused.conflict("transfer-open-already");
        }
        board.open(
                List.of(
                        Task.of(
                                Role.ADMIN_KEPEGAWAIAN,
                                TASK,
                                opened.id(),
                                "/api/integration/v1/transfers-out/" + opened.id())));
        audit.record(
                Act.of("TRANSFER_OUT_OPENED")
                        .about(person.id())
                        .on(opened.id())
                        .with("lastDay", opened.lastDay()));
        return opened;
    }

    /**
     * @param paid the last month that this agency pays, and the letter that says so
     */
    @Transactional
    public TransferOut sayPaid(Actor actor, UUID id, TransferPackage.Paid paid, long seen) {
        PersonId by = office.requireHr(actor);
        TransferOut said = changed(id, seen, one -> one.paying(paid, by));
        audit.record(
                Act.of("TRANSFER_OUT_PAYMENT_SAID")
                        .about(said.person())
                        .on(id)
                        .with("until", paid.until()));
        return said;
    }

    @Transactional
    public TransferOut cancel(Actor actor, UUID id, long seen) {
        PersonId by = office.requireHr(actor);
        TransferOut cancelled = changed(id, seen, one -> one.cancelledBy(by));
        board.close(TASK, List.of(id));
        audit.record(Act.of("TRANSFER_OUT_CANCELLED").about(cancelled.person()).on(id));
        return cancelled;
    }

    private TransferOut changed(UUID id, long seen, UnaryOperator<TransferOut> step) {
        TransferOut kept =
                transfers.findForChange(id).orElseThrow(() -> Refused.notFound("transfer-unknown"));
        if (kept.revision() != seen) {
            throw Refused.stale();
        }
        TransferOut changed = step.apply(kept);
        transfers.update(changed);
        return changed;
    }

    private static List<Finding> dated(Decreed decreed, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        LocalDate latest = today.plusDays(MOST_DAYS_AHEAD);
        if (decreed.lastDay().isAfter(latest)) {
            findings.add(Finding.of("lastDay", "transfer-too-far-ahead", latest));
        }
        if (decreed.decree().date().isAfter(today)) {
            findings.add(Finding.of("decreeDate", "date-after-today", today));
        }
        return findings;
    }

    private List<Finding> findings(Actor actor, Decreed decreed, Person person) {
        List<Finding> findings = new ArrayList<>(dated(decreed, clock.today(actor.agency())));
        boolean serves =
                person.service()
                        .on(decreed.lastDay())
                        .filter(service -> !service.status().endsService())
                        .isPresent();
        if (!serves) {
            findings.add(Finding.of("lastDay", "transfer-not-in-service"));
        }
        String code = decreed.receiver().code();
        if (office.self(actor.agency()).code().equalsIgnoreCase(code)) {
            findings.add(Finding.of("receiverCode", "transfer-to-itself"));
        } else if (decreed.handOver() == HandOver.INSTALLATION
                && transfers.agencyOf(code).isEmpty()) {
            findings.add(Finding.of("receiverCode", "agency-unknown"));
        }
        return findings;
    }
}
