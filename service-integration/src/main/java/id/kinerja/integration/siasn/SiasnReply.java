package id.kinerja.integration.siasn;

import java.util.Set;

/** What comes of a question to SIASN. */
public sealed interface SiasnReply<T> {

    record Found<T>(T value, Set<Drift> drift) implements SiasnReply<T> {

        public Found {
            drift = Set.copyOf(drift);
        }
    }

    /** SIASN says that it has nothing of it. */
    record NotFound<T>() implements SiasnReply<T> {}

    record Failed<T>(SiasnFault fault) implements SiasnReply<T> {}
}
