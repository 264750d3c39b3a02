package id.kinerja.tukin.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what it is worth: growing with every fact, or approved and final.
 *
 * @param differences what was granted for the month since; none of a statement that still grows
 * @param paid whether what its run pays the person was paid, by what was read back; absent until it
 *     is locked
 * @param held where the person is held in the month's run and nothing has been paid since
 */
public record ShownStatement(
        Statement statement,
        State state,
        List<Difference> differences,
        @Nullable PaidReport paid,
        @Nullable HeldMonth held) {

    public ShownStatement {
        differences = List.copyOf(differences);
    }

    /** How final a statement is. */
    public enum State {
        LIVE,
        APPROVED
    }
}
