package id.kinerja.evaluation.correction;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** A correction of one delivered rating. */
public record CorrectionId(UUID value) {

    public static CorrectionId next() {
        return new CorrectionId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
