package id.kinerja.integration.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agencies of other installations whose packages the agency in scope takes. */
public interface TrustedAgencies {

    void add(TrustedAgency agency);

    Optional<TrustedAgency> findForChange(UUID id);

    void update(TrustedAgency agency);

    /** The latest first, behind the one given. */
    List<TrustedAgency> list(@Nullable UUID after, int limit);

    /** Those that a second person has confirmed and nobody has ended. */
    List<TrustedAgency> trusted();
}
