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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided here of packages of this installation, for the agency from which they came. */
@Service
public class TellAnswers {

    private static final int PART = 20;
    private static final String WHY = "Whoever decided it is in the trail";

    private final TransfersIn transfers;
    private final TransfersOut agencies;

    TellAnswers(TransfersIn transfers, TransfersOut agencies) {
        this.transfers = transfers;
        this.agencies = agencies;
    }

    /**
     * An answer on its way back.
     *
     * @param transfer here
     * @param refusal why he wasn't taken; absent where he was
     */
    public record Answer(UUID transfer, AgencyId to, UUID packageId, @Nullable String refusal) {}

    /** Called in the scope of the agency that has decided. */
    @NotAudited(reason = WHY)
    @Transactional
    public List<Answer> waiting() {
        List<TransferIn> decided = transfers.answersToTell(PART);
        transfers.postpone(decided.stream().map(TransferIn::id).toList());
        return decided.stream().flatMap(this::answer).toList();
    }

    private Stream<Answer> answer(TransferIn one) {
        return agencies
                .agencyOf(one.from().code())
                .map(
                        to ->
                                new Answer(
                                        one.id(),
                                        to,
                                        one.packageId(),
                                        one.state() == TransferIn.State.REFUSED
                                                ? Objects.requireNonNull(one.reason())
                                                : null))
                .stream();
    }

    /** In the same scope, once the other agency knows it. */
    @NotAudited(reason = WHY)
    @Transactional
    public void told(UUID transfer) {
        transfers.told(transfer);
    }
}
