package id.kinerja.tukin.withholding;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** A change of what isn't taxed of a person. */
public record PtkpChangeId(UUID value) {

    public static PtkpChangeId next() {
        return new PtkpChangeId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
