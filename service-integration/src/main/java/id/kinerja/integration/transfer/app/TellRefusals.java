package id.kinerja.integration.transfer.app;

import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.TransfersIn;
import id.kinerja.integration.transfer.TransfersOut;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.audit.NotAudited;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which packages of this installation weren't taken here, for the agency from which they came. */
@Service
public class TellRefusals {

    private static final int PART = 20;
    private static final String WHY = "Whoever refused it is in the trail";

    private final TransfersIn transfers;
    private final TransfersOut agencies;

    TellRefusals(TransfersIn transfers, TransfersOut agencies) {
        this.transfers = transfers;
        this.agencies = agencies;
    }

    /**
     * A refusal on its way back.
     *
     * @param transfer here
     */
    public record Refusal(UUID transfer, AgencyId to, UUID packageId, String reason) {}

    /** Called in the scope of the agency that has refused. */
    @NotAudited(reason = WHY)
    @Transactional
    public List<Refusal> waiting() {
        List<TransferIn> refused = transfers.refusalsToTell(PART);
        transfers.postpone(refused.stream().map(TransferIn::id).toList());
        return refused.stream().flatMap(this::refusal).toList();
    }

    private Stream<Refusal> refusal(TransferIn one) {
        return agencies
                .agencyOf(one.from().code())
                .map(
                        to ->
                                new Refusal(
                                        one.id(),
                                        to,
                                        one.packageId(),
                                        Objects.requireNonNull(one.reason())))
                .stream();
    }

    /** In the same scope, once the other agency knows it. */
    @NotAudited(reason = WHY)
    @Transactional
    public void told(UUID transfer) {
        transfers.told(transfer);
    }
}
