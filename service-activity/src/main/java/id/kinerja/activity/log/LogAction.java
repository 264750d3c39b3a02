package id.kinerja.activity.log;

/** What can be done with an entry. */
public enum LogAction {
    MEND,
    VERIFY,
    RETURN
}
