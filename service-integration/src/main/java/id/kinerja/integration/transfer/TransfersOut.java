package id.kinerja.integration.transfer;

import id.kinerja.kernel.AgencyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the agency in scope lets go. */
public interface TransfersOut {

    /** False where one of the same person is open already. */
    boolean add(TransferOut transfer);

    Optional<TransferOut> find(UUID id);

    /** Kept from changes by others until the transaction ends. */
    Optional<TransferOut> findForChange(UUID id);

    void update(TransferOut transfer);

    /** The latest first, behind the one given. */
    List<TransferOut> list(@Nullable UUID after, int limit);

    void keepPackage(TransferOut transfer, String sealed);

    /** The one that goes, or has gone, last; absent while it isn't signed. */
    Optional<String> packageOf(TransferOut transfer);

    /** Whose package that is; kept from changes by others until the transaction ends. */
    Optional<TransferOut> ofPackage(UUID packageId);

    /**
     * Released ones whose last day is over, which are to be handed over by themselves and haven't
     * been; kept from changes by others until the transaction ends.
     */
    List<TransferOut> toHandOver(LocalDate today, int limit);

    /** Has them wait before they are tried again, longer each time. */
    void postpone(List<UUID> transfers);

    /** Which agency of this installation has that code. */
    Optional<AgencyId> agencyOf(String code);
}
