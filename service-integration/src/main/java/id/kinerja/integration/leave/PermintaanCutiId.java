package id.kinerja.integration.leave;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one request for leave. */
public record PermintaanCutiId(UUID value) {

    public static PermintaanCutiId next() {
        return new PermintaanCutiId(UuidV7.next());
    }
}
