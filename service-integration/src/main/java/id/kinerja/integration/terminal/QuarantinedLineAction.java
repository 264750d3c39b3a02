package id.kinerja.integration.terminal;

/**
 * What can be done with a line that waits; it is taken again with all that waits of its terminal.
 */
public enum QuarantinedLineAction {
    DISMISS,
    TAKE_AGAIN
}
