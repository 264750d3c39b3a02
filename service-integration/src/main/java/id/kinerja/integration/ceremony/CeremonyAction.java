package id.kinerja.integration.ceremony;

/** What can be done with a ceremony. */
public enum CeremonyAction {
    CALL_ROLL,
    CANCEL
}
