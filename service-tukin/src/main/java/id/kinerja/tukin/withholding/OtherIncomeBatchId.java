package id.kinerja.tukin.withholding;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** What was given in one go of what people are paid elsewhere. */
public record OtherIncomeBatchId(UUID value) {

    public static OtherIncomeBatchId next() {
        return new OtherIncomeBatchId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
