package id.kinerja.tukin.shadow;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** One comparison of a month. */
public record ShadowId(UUID value) {

    public static ShadowId next() {
        return new ShadowId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
