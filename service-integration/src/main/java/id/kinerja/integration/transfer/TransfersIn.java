package id.kinerja.integration.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Packages that came to the agency in scope. */
public interface TransfersIn {

    /**
     * False where this package is here already.
     *
     * @param sealed as it came
     */
    boolean add(TransferIn transfer, String sealed);

    Optional<TransferIn> ofPackage(UUID packageId);

    Optional<TransferIn> find(UUID id);

    /** Kept from changes by others until the transaction ends. */
    Optional<TransferIn> findForChange(UUID id);

    void update(TransferIn transfer);

    /** The latest first, behind the one given. */
    List<TransferIn> list(@Nullable UUID after, int limit);

    /** Decided ones that came by themselves, of which the agency before hasn't been told. */
    List<TransferIn> answersToTell(int limit);

    /** Has them wait before they are tried again. */
    void postpone(List<UUID> transfers);

    void told(UUID transfer);

    /** As it came. */
    String packageOf(UUID transfer);

    /** As {@link #packageOf}, of several at once. */
    Map<UUID, String> packagesOf(Collection<UUID> transfers);
}
