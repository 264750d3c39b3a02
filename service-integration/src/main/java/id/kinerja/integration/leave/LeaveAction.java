package id.kinerja.integration.leave;

/** What can be done with a leave that is recorded. */
public enum LeaveAction {
    CANCEL,
    CHANGE_CAUSE
}
