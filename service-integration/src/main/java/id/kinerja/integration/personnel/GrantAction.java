package id.kinerja.integration.personnel;

/** What can be done with a role that was given. */
public enum GrantAction {
    END,
    WITHDRAW
}
