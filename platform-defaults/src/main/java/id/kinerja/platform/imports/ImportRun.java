package id.kinerja.platform.imports;

import id.kinerja.platform.table.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One way through a file. An application that was interrupted is begun anew: it looks at every row
 * again, prepares what isn't there yet, and takes the rows behind the last part that was kept.
 */
public interface ImportRun {

    /** Which import it goes through, the same after an interruption; told before all else. */
    default void belongsTo(UUID job) {}

    /**
     * What stands above the header, before any row; refuses a file that is not what it should be.
     */
    default void begin(List<String> title) {}

    /** Every row goes by once, before anything is kept; no transaction is open. */
    default void look(TableRow row) {}

    /**
     * Keeps a part of what must be there before rows can be taken, in a transaction of its own;
     * nothing when all of it is there. What is there already is left as it is.
     */
    default Optional<ImportOutcome> prepare() {
        return Optional.empty();
    }

    /** Takes a part of the rows, in a transaction of its own; a bad row leaves the others be. */
    ImportOutcome take(List<TableRow> rows);
}
