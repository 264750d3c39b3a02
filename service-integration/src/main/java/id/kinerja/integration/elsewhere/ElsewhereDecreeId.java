package id.kinerja.integration.elsewhere;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one decree of work elsewhere. */
public record ElsewhereDecreeId(UUID value) {

    public static ElsewhereDecreeId next() {
        return new ElsewhereDecreeId(UuidV7.next());
    }
}
