package id.kinerja.integration.transfer;

import id.kinerja.kernel.AgencyId;
import java.util.List;
import java.util.Optional;

/** The keys of the agency in scope; the latest signs, the others still say who has signed. */
public interface SigningKeys {

    Optional<SigningKey> current(AgencyId agency);

    /** The latest first. */
    List<PublicKey> all();

    void add(AgencyId agency, SigningKey key);
}
