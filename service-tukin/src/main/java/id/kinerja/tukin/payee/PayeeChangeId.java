package id.kinerja.tukin.payee;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** An account in place of another. */
public record PayeeChangeId(UUID value) {

    public static PayeeChangeId next() {
        return new PayeeChangeId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
