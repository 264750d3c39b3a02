package id.kinerja.integration.terminal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What terminals sent, as it came, and the punches made of it. */
public interface Uploads {

    UUID keepRaw(String serialNumber, String kind, String stamp, UploadSource source, byte[] body);

    /**
     * Returns the new ones by the ids of their lines, which are theirs too; one that is there
     * already is left as it is.
     */
    Set<UUID> keepPunches(Terminal terminal, List<AttlogSorting.Sorted> punches);

    /** What is there of these, as punches or as lines that wait or have waited. */
    Set<String> saidBefore(String serialNumber, Collection<AttlogLine> lines);

    /** Those that are there of the punches that a system reported, by what it calls them. */
    Map<String, BatchSorting.Told> told(String serialNumber, Collection<String> externalIds);

    /** Adds to what the terminal sent on this day of the agency's own time. */
    void count(String serialNumber, LocalDate day, Tally tally);
}
