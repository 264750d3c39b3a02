package id.kinerja.integration.leave;

/** What can be done with a request for leave. */
public enum PermintaanCutiAction {
    CONSIDER,
    DECIDE,
    RECORD_BKN_ANSWER,
    RECORD_DECREE,
    REVOKE,
    WITHDRAW
}
