package id.kinerja.integration.terminal;

/** What became of a command, by the codes that terminals are known to return. */
public enum CommandResult {
    TAKEN,
    NOT_SUPPORTED_OR_NOTHING_THERE,
    FILE_FAILED,
    NOT_UNDERSTOOD,
    NO_SUCH_TABLE,
    REFUSED;

    static CommandResult of(int returnCode) {
        return switch (returnCode) {
            case -1 -> NOT_SUPPORTED_OR_NOTHING_THERE;
            case -2 -> FILE_FAILED;
            case -1002 -> NOT_UNDERSTOOD;
            case -1004 -> NO_SUCH_TABLE;
            // Some say how many rows they found.
            default -> returnCode >= 0 ? TAKEN : REFUSED;
        };
    }
}
