package id.kinerja.integration.terminal;

/** Lines of a terminal's operation log. */
public final class OperationLog {

    private OperationLog() {}

    /**
     * Drops fingerprint templates and passwords on arrival: biometric data is specific personal
     * data under UU 27/2022 and nothing here needs it.
     */
    public static String withoutSecrets(String line) {
        return line.replaceAll("(TMP|Tmp|Passwd)=[^\t]*", "$1=");
    }
}
