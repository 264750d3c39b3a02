package id.kinerja.integration.request;

/** What whoever decides says to a request. */
public enum RequestAnswer {
    GRANT,
    REFUSE
}
