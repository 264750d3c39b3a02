package id.kinerja.tukin.deduction;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** One deduction of somebody. */
public record DeductionId(UUID value) {

    public static DeductionId next() {
        return new DeductionId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
