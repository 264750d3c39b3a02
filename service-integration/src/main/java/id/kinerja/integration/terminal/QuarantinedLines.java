package id.kinerja.integration.terminal;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What HR sees of the quarantine of the agency in scope, and says of it. */
public interface QuarantinedLines {

    /** In the order in which they came, behind the one given. */
    List<QuarantinedLine> list(
            TerminalsReached reached, Wanted wanted, @Nullable UUID after, int limit);

    /**
     * These lines of the terminal wait no more, since somebody has found that they are no punches;
     * they stay as they came, and coming again changes nothing.
     *
     * @return those that waited until now
     */
    Set<UUID> dismiss(Terminal terminal, Collection<UUID> lines, PersonId by, String because);

    /**
     * These lines of the terminal wait again under the reason that they had.
     *
     * @return those that were dismissed until now
     */
    Set<UUID> restore(Terminal terminal, Collection<UUID> lines);

    /** What is asked for; what is absent may be anything. */
    record Wanted(
            QuarantinedLine.State state,
            @Nullable String serialNumber,
            @Nullable UnitId unit,
            AttlogSorting.@Nullable Reason reason) {}
}
