package id.kinerja.integration.attendance;

import java.util.Map;
import java.util.Optional;

/** By what a terminal knew somebody. */
public enum VerifyMethod {
    PASSWORD,
    PIN,
    FINGERPRINT,
    CARD,
    FACE,
    PALM;

    /**
     * As ZKTeco's protocol has it; documents of other makers have 0 for a finger and 9 for a face.
     */
    private static final Map<Integer, VerifyMethod> OF_ADMS =
            Map.of(0, PASSWORD, 1, FINGERPRINT, 2, CARD, 4, CARD, 15, FACE, 25, PALM);

    /** By the kind of its events. */
    private static final Map<Integer, VerifyMethod> OF_HIKVISION =
            Map.of(75, FACE, 38, FINGERPRINT, 1, CARD);

    /**
     * What a code means of a terminal of whose model nothing is told; empty where nobody can say,
     * as of what comes by the cloud of a vendor.
     *
     * @param kind by which way it came, as terminals have it
     */
    public static Optional<VerifyMethod> ofCode(String kind, int code) {
        return Optional.ofNullable(
                switch (kind) {
                    case "ADMS", "FILE" -> OF_ADMS.get(code);
                    case "HIKVISION" -> OF_HIKVISION.get(code);
                    default -> null;
                });
    }
}
