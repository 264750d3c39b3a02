package id.kinerja.integration.siasn;

/** Why a delivery stands where it stands. */
public enum DeliveryCause {
    /** It waits: SIASN can't be reached. */
    UNAVAILABLE,
    /** It waits: what SIASN has answered can't be read. */
    UNREADABLE,
    /** It waits: SIASN doesn't let the agency in. */
    REFUSED,
    /** It waits: the operator's token has ended. */
    TOKEN_MISSING,
    /** It waits: SIASN has taken it and doesn't show it yet. */
    NOT_SHOWN_YET,
    /** The period has no form in SIASN. */
    PERIOD_UNKNOWN,
    /** The predikat isn't what both axes come to. */
    QUADRANT_WRONG,
    /** The person has no number. */
    NO_NUMBER,
    /** SIASN doesn't have the person. */
    UNKNOWN_THERE,
    /** The register names no assessor in the period. */
    NO_ASSESSOR,
    /** SIASN has said why not. */
    DECLINED,
    /** Nobody can tell whether it has arrived. */
    ARRIVAL_UNCLEAR,
    /** SIASN has said that it took it, and doesn't have it. */
    NOT_THERE,
    /** SIASN has it with other marks. */
    OTHER_MARKS,
    /** SIASN has it beside the one that it was to replace. */
    OLD_ONE_IS_THERE_TOO,
    /** The same marks are there already; nothing was sent. */
    THERE_ALREADY,
    /** A newer one has taken its place. */
    REPLACED,
    /** Somebody objects to it; it wasn't sent. */
    OBJECTED;

    public static DeliveryCause of(SiasnFault fault) {
        return switch (fault) {
            case UNAVAILABLE -> UNAVAILABLE;
            case UNREADABLE, OTHER_PERSON -> UNREADABLE;
            case REFUSED -> REFUSED;
            case TOKEN_MISSING -> TOKEN_MISSING;
        };
    }
}
