package id.kinerja.integration.siasn.client;

import id.kinerja.integration.siasn.SiasnFault;
import java.io.Serial;

/**
 * A call that came to nothing. It has no cause and no message but the fault's code, since those
 * name addresses, and the addresses name people.
 */
final class SiasnFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final SiasnFault fault;

    SiasnFailure(SiasnFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    SiasnFault fault() {
        return fault;
    }

    boolean isUnavailable() {
        return fault == SiasnFault.UNAVAILABLE;
    }
}
