package id.kinerja.integration.elsewhere;

/** What can be done with a decree of work elsewhere. */
public enum ElsewhereDecreeAction {
    WITHDRAW
}
