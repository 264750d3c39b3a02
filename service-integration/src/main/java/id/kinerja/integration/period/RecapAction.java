package id.kinerja.integration.period;

/** What can be done with a recap. */
public enum RecapAction {
    ATTEST
}
