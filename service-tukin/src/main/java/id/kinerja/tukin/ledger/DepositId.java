package id.kinerja.tukin.ledger;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Money that somebody has brought back. */
public record DepositId(UUID value) {

    public static DepositId next() {
        return new DepositId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
