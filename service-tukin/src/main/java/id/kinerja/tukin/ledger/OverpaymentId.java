package id.kinerja.tukin.ledger;

import java.util.UUID;

/** What a person owes back of one month, or of what is paid once in a year. */
public record OverpaymentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
