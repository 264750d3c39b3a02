package id.kinerja.integration.request;

/** What can be done with an attendance request. */
public enum RequestAction {
    GRANT,
    REFUSE,
    WITHDRAW,
    REVOKE
}
