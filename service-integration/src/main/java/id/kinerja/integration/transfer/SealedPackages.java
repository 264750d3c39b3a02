package id.kinerja.integration.transfer;

import java.util.Collection;
import java.util.Optional;

/**
 * Packages as they go from one agency to the other: signed, so that whoever gets one can check it.
 */
public interface SealedPackages {

    SigningKey newKey();

    /** Empty where these are no coordinates of a point of the curve. */
    Optional<PublicKey> key(String x, String y);

    String seal(TransferPackage content, SigningKey by);

    /**
     * Refuses what is no package, what none of these keys has signed, and what was changed since.
     */
    Opened open(String sealed, Collection<PublicKey> trusted);

    /** What a package says that was checked when it came. */
    TransferPackage content(String sealed);

    /**
     * @param signedBy the key that has signed it
     */
    record Opened(TransferPackage content, PublicKey signedBy) {}
}
