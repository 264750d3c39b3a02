package id.kinerja.tukin.statement;

/** A statement with what it is worth: growing with every fact, or approved and final. */
public record ShownStatement(Statement statement, State state) {

    /** How final a statement is. */
    public enum State {
        LIVE,
        APPROVED
    }
}
