package id.kinerja.integration.terminal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines that wait for somebody, of the agency in scope. Nothing of what came is altered. */
public interface Quarantine {

    /** Returns those that were new; one that says what is there already changes nothing. */
    Set<UUID> putAside(Terminal terminal, List<AttlogSorting.Aside> lines);

    /**
     * As {@link #putAside}, beside whatever the terminal itself says: a line waits once for each
     * address that it came from.
     */
    Set<UUID> putAsideFromElsewhere(
            Terminal terminal, List<AttlogSorting.Aside> lines, UploadSource from);

    /**
     * Those of these addresses that wait for their network to be the terminal's, in the order of
     * ids.
     */
    List<FromElsewhere> fromElsewhere(
            Terminal terminal, Collection<String> addresses, @Nullable UUID after, int limit);

    /** How many such lines wait under the name of a terminal, by the address that sent them. */
    Map<String, Long> countFromElsewhere(Terminal terminal);

    /** Whether at least so many such lines wait under the name of a terminal. */
    boolean holdsFromElsewhere(Terminal terminal, int many);

    /**
     * A line that came from elsewhere.
     *
     * @param id under which it waits
     * @param line as if it came now, under an id of its own
     */
    record FromElsewhere(UUID id, ReceivedLine line) {}

    /** Lines that had become punches wait again; one that was dismissed meanwhile stays so. */
    void putBack(Terminal terminal, List<AttlogSorting.Aside> lines);

    /** Terminals of which lines wait for the status of somebody who serves on their day by now. */
    List<String> terminalsOfThoseWhoServeByNow(int limit);

    /** As {@link #waiting}, of those alone whose people serve on their day by now. */
    List<ReceivedLine> waitingOfThoseWhoServeByNow(Terminal terminal, int limit);

    /**
     * Lines of a terminal that wait, but for those from elsewhere, in the order in which they came.
     *
     * @param pin of which they must be; absent for all, whatever they wait for
     * @param after the line behind which to begin
     */
    List<ReceivedLine> waiting(
            Terminal terminal, @Nullable String pin, @Nullable UUID after, int limit);

    /** These have become punches, and wait no more. */
    void settle(Collection<UUID> lines);

    /** Punches that a system has reported and that wait or are none, by what it calls them. */
    Map<String, AttlogLine> reported(Terminal terminal, Collection<String> externalIds);

    /**
     * What came of these lines before, by what they say; of one that never waited, or became a
     * punch, nothing.
     */
    Map<String, Earlier> earlier(Terminal terminal, Collection<String> said);

    /**
     * A line that came before.
     *
     * @param stands whether coming again changes nothing: somebody has found that it is no punch,
     *     or it is for somebody to say whether it can be trusted
     */
    record Earlier(UUID line, boolean stands) {}

    /** These go on waiting, maybe for something else. */
    void waitOn(Collection<AttlogSorting.Aside> lines);

    boolean holdsLinesOf(Terminal terminal);
}
