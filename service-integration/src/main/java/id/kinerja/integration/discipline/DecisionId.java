package id.kinerja.integration.discipline;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one discipline decision. */
public record DecisionId(UUID value) {

    public static DecisionId next() {
        return new DecisionId(UuidV7.next());
    }
}
