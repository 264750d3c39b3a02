package id.kinerja.tukin.statement;

import java.util.List;

/**
 * A statement with what it is worth: growing with every fact, or approved and final.
 *
 * @param differences what was granted for the month since; none of a statement that still grows
 */
public record ShownStatement(Statement statement, State state, List<Difference> differences) {

    public ShownStatement {
        differences = List.copyOf(differences);
    }

    /** How final a statement is. */
    public enum State {
        LIVE,
        APPROVED
    }
}
