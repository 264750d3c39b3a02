package id.kinerja.tukin.fact;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** One value of a fact about somebody. */
public record FactId(UUID value) {

    public static FactId next() {
        return new FactId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
