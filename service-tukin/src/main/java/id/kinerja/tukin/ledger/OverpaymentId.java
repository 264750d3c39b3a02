package id.kinerja.tukin.ledger;

import java.util.UUID;

/** What a person owes back of one month. */
public record OverpaymentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
