package id.kinerja.integration.transfer.app;

import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.SigningKeys;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransfersOut;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.audit.NotAudited;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to go to another agency of this installation. Each agency is seen in its own scope alone:
 * here what leaves, in {@link ReceiveTransfer} what comes, and both write it down.
 */
@Service
public class HandOverTransfers {

    private static final int PART = 20;

    private final TransfersOut transfers;
    private final SigningKeys keys;
    private final AuditTrail audit;
    private final SealTransfer seal;
    private final BusinessClock clock;
    private final Clock now;

    HandOverTransfers(
            TransfersOut transfers,
            SigningKeys keys,
            SealTransfer seal,
            AuditTrail audit,
            BusinessClock clock,
            Clock now) {
        this.seal = seal;
        this.now = now;
        this.transfers = transfers;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A package on its way.
     *
     * @param keys by which it is checked there
     */
    public record Parcel(UUID transfer, AgencyId to, String sealed, List<PublicKey> keys) {}

    /**
     * Called in the scope of the agency that lets them go. Whichever isn't delivered, since nobody
     * here has that code or its package isn't taken, waits longer each time and holds up no other.
     */
    @NotAudited(reason = "Each is written down once it is handed over")
    @Transactional
    public List<Parcel> waiting(AgencyId agency) {
        List<TransferOut> released = transfers.toHandOver(clock.today(agency), PART);
        transfers.postpone(released.stream().map(TransferOut::id).toList());
        List<Packed> packed =
                released.stream()
                        .map(one -> new Packed(one, seal.sealed(agency, one).orElseThrow()))
                        .toList();
        List<PublicKey> own = packed.isEmpty() ? List.of() : keys.all();
        return packed.stream().flatMap(one -> parcel(one, own)).toList();
    }

    private record Packed(TransferOut transfer, String sealed) {}

    private Stream<Parcel> parcel(Packed packed, List<PublicKey> own) {
        return transfers
                .agencyOf(packed.transfer().receiver().code())
                .map(to -> new Parcel(packed.transfer().id(), to, packed.sealed(), own))
                .stream();
    }

    /** In the same scope, once the other agency has it. */
    @Transactional
    public void delivered(UUID id) {
        transfers
                .findForChange(id)
                .filter(transfer -> transfer.deliveredAt() == null)
                .ifPresent(
                        transfer -> {
                            transfers.update(
                                    transfer.delivered(
                                            now.instant().truncatedTo(ChronoUnit.MICROS)));
                            audit.record(
                                    Act.of("TRANSFER_OUT_HANDED_OVER")
                                            .about(transfer.person())
                                            .on(id));
                        });
    }
}
