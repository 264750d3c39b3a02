package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tukin policy that became active; afterwards only its end changes, which comes
 * earlier where a successor is activated.
 */
public record PolicyActivated(
        UUID agencyId,
        UUID policyId,
        String code,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String documentHash,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return policyId.toString();
    }
}
