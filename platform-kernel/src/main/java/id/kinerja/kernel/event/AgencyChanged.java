package id.kinerja.kernel.event;

import java.util.UUID;

/**
 * An agency (instansi). {@code kind} is LIVE, DEMO or TRAINING; only the last two may have a
 * business clock that stands {@code clockOffsetSeconds} apart from the technical one.
 */
public record AgencyChanged(
        UUID agencyId,
        String code,
        String name,
        String kind,
        String zone,
        long clockOffsetSeconds,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return agencyId.toString();
    }
}
