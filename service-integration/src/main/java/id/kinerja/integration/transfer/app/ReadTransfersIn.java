package id.kinerja.integration.transfer.app;

import id.kinerja.integration.transfer.Arrival;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.TransfersIn;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Packages that came, with what they would make, for HR and auditors of the whole agency. */
@Service
public class ReadTransfersIn {

    private final TransferOffice office;
    private final TransfersIn transfers;
    private final KnownArrivals arrivals;
    private final AuditTrail audit;

    ReadTransfersIn(
            TransferOffice office,
            TransfersIn transfers,
            KnownArrivals arrivals,
            AuditTrail audit) {
        this.office = office;
        this.transfers = transfers;
        this.arrivals = arrivals;
        this.audit = audit;
    }

    /**
     * With what the caller may do with it.
     *
     * @param name of whoever comes, as the package has it
     */
    public record Listed(TransferIn transfer, String name, List<TransferIn.Action> actions) {}

    public record Seen(Listed listed, Arrival arrival) {}

    /** It tells of punishments and ratings, so each look is written down. */
    @Transactional
    public Seen read(Actor actor, UUID id) {
        office.requireReading(actor);
        return seen(
                actor, transfers.find(id).orElseThrow(() -> Refused.notFound("transfer-unknown")));
    }

    /** As whoever has just changed it sees it. */
    @Transactional
    public Seen seen(Actor actor, TransferIn transfer) {
        audit.record(Act.looked("TRANSFER_IN_SEEN").on(transfer.id()));
        Arrival arrival = arrivals.of(actor.agency(), transfer);
        return new Seen(listed(actor, transfer, arrival.content(), office.isHr(actor)), arrival);
    }

    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor, @Nullable UUID after, int limit) {
        office.requireReading(actor);
        boolean hr = office.isHr(actor);
        List<TransferIn> some = transfers.list(after, limit);
        Map<UUID, TransferPackage> contents = arrivals.contents(some);
        return some.stream()
                .map(one -> listed(actor, one, Objects.requireNonNull(contents.get(one.id())), hr))
                .toList();
    }

    private static Listed listed(
            Actor actor, TransferIn transfer, TransferPackage content, boolean hr) {
        PersonId me = actor.person();
        return new Listed(
                transfer,
                content.person().name(),
                me == null || !hr
                        ? List.of()
                        : Actions.open(
                                TransferIn.Action.class,
                                action -> transfer.refusal(action, me).isEmpty()));
    }
}
