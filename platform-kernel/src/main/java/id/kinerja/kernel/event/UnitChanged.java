package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation tree from one date on. {@code zone} is the IANA zone of its site where
 * it differs from the agency's; {@code kodeSatker} its six-digit treasury code.
 */
public record UnitChanged(
        UUID agencyId,
        UUID unitId,
        String code,
        String name,
        @Nullable UUID parentUnitId,
        @Nullable String zone,
        @Nullable String kodeSatker,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return unitId.toString();
    }
}
