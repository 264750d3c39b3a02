package id.kinerja.skp.plan;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** One SKP of one person. */
public record SkpId(UUID value) {

    public static SkpId next() {
        return new SkpId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
