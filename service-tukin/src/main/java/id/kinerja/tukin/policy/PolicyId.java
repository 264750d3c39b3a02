package id.kinerja.tukin.policy;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** One version of one policy. */
public record PolicyId(UUID value) {

    public static PolicyId next() {
        return new PolicyId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
