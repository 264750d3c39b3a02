package id.kinerja.integration.terminal;

/** What can be done with a terminal. */
public enum TerminalAction {
    CHANGE,
    ENROL,
    SUSPEND,
    REACTIVATE,
    TAKE_WAITING,
    BRING_FILE,
    SET_WEBHOOK_SECRET,
    COMMAND,
    SET_CLOUD_TOKEN,
    PULL
}
