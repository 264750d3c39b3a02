package id.kinerja.integration.personnel;

/** What can be done with a place that somebody holds. */
public enum AssignmentAction {
    END,
    NAME_ASSESSOR,
    WITHDRAW
}
