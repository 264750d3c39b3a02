package id.kinerja.integration.siasn;

/** Why SIASN has given no answer that can be used. */
public enum SiasnFault {
    /** It can't be reached, is too slow, or says that it can't answer now. */
    UNAVAILABLE,
    /** What came is no answer of SIASN: a page, broken JSON, an unknown envelope. */
    UNREADABLE,
    /** The key of the application, the operator or the network isn't let in. */
    REFUSED,
    /** The operator's token has ended, or none was given. */
    TOKEN_MISSING,
    /** It was asked for one person and has answered with another. */
    OTHER_PERSON;

    /** Whether the same question may be answered in a while without anybody's doing. */
    public boolean mayPass() {
        return this == UNAVAILABLE || this == UNREADABLE;
    }
}
