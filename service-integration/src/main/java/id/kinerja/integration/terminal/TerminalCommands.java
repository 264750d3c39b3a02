package id.kinerja.integration.terminal;

import id.kinerja.kernel.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is ordered of the terminals of the agency in scope. */
public interface TerminalCommands {

    /** Returns the ids, in their order; one that waits already goes on waiting. */
    List<Long> order(String serialNumber, PersonId by, List<TerminalCommand.Wish> wishes);

    /**
     * What the terminal is to be told now, in the order of ids: what waits, and what it was told a
     * while ago without an answer. From now on it has been told.
     */
    List<DueCommand> due(String serialNumber);

    /** Returns how many of them are answers to what the terminal was told. */
    int answered(String serialNumber, List<CommandAnswer> answers);

    /** The newest first, behind the one given. */
    List<TerminalCommand> list(String serialNumber, @Nullable Long before, int limit);
}
