package id.kinerja.integration.terminal;

/** What a terminal calls the rights of a user; makers differ. */
public enum PrivilegeKey {
    PRI("Pri"),
    PRIVILEGE("Privilege");

    private final String text;

    PrivilegeKey(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
