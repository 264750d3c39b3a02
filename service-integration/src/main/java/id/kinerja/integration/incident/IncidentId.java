package id.kinerja.integration.incident;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one incident. */
public record IncidentId(UUID value) {

    public static IncidentId next() {
        return new IncidentId(UuidV7.next());
    }
}
