package id.kinerja.tukin.run;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** The run of one month of one agency. */
public record RunId(UUID value) {

    public static RunId next() {
        return new RunId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
