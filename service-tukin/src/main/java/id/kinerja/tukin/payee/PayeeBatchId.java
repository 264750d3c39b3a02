package id.kinerja.tukin.payee;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** First accounts that one call or one file brought; a file's batch has the id of its import. */
public record PayeeBatchId(UUID value) {

    public static PayeeBatchId next() {
        return new PayeeBatchId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
