package id.kinerja.kernel.event;

import java.time.Instant;
import java.util.UUID;

/** The head of a service's audit chain of an agency, to be kept by another service. */
public record AuditHeadSealed(
        UUID agencyId,
        String service,
        long sequence,
        String hash,
        Instant sealedAt,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return service;
    }
}
