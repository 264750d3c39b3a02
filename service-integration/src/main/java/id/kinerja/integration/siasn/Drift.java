package id.kinerja.integration.siasn;

/** How an answer of SIASN differs from the form that is known of it; it is taken all the same. */
public enum Drift {
    /** A field by which it is known whom it is about is missing. */
    KEY_MISSING,
    /** A date in another form than dd-mm-yyyy. */
    DATE_FORM,
    /** A list or an object where a text was. */
    FIELD_FORM,
    /** A code that no table has. */
    CODE_UNKNOWN
}
