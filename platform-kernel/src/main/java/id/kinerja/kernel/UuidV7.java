package id.kinerja.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the ids of new rows: time-ordered, so that an index grows at its end. */
public final class UuidV7 {

    private UuidV7() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
