package id.kinerja.integration.ceremony;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one ceremony. */
public record CeremonyId(UUID value) {

    public static CeremonyId next() {
        return new CeremonyId(UuidV7.next());
    }
}
