package id.kinerja.integration.terminal.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts who comes to the terminals' door and is none of ours. */
@Component
class RefusedTerminals {

    private final Counter malformed;
    private final Counter unknown;

    RefusedTerminals(MeterRegistry meters) {
        this.malformed = counter(meters, "malformed");
        this.unknown = counter(meters, "unknown");
    }

    /** What was shown can be no serial number. */
    void malformed() {
        malformed.increment();
    }

    /** Nobody has registered it. */
    void unknown() {
        unknown.increment();
    }

    private static Counter counter(MeterRegistry meters, String cause) {
        return Counter.builder("kinerja.terminals.refused")
                .description("Requests of terminals that nobody has registered")
                .tag("cause", cause)
                .register(meters);
    }
}
