package id.kinerja.integration.terminal;

/**
 * What can be done with a line that waits, or was dismissed; it is taken again with all that waits
 * of its terminal.
 */
public enum QuarantinedLineAction {
    DISMISS,
    /** Its dismissal is taken back, and it waits again. */
    RESTORE,
    TAKE_AGAIN
}
