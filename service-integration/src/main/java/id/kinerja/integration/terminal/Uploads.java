package id.kinerja.integration.terminal;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.DateRange;
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

    /**
     * The punches of a PIN on these days are his no more, and are returned as lines.
     *
     * @param because for which reason they wait from now on
     */
    List<ReceivedLine> withdraw(
            Terminal terminal, Enrolment enrolment, DateRange days, AttlogSorting.Reason because);

    /**
     * Of which terminals and PINs there are punches of these days whose people don't serve on them.
     */
    List<Unserved> unserved(List<StaleDays.Day> days);

    /** Punches of one PIN on one day. */
    record Unserved(String serialNumber, String pin, StaleDays.Day day) {}

    /**
     * Has the punches of the terminal since that day, by the time that they have, stand at the
     * times of its place: where a system told the instant the local time is another, where a
     * terminal told its local time the instant is.
     *
     * @return the days that they were of, and are
     */
    List<StaleDays.Day> redate(Terminal terminal, LocalDate since);

    /** What is there of these, as punches or as lines that wait or have waited. */
    Set<String> saidBefore(String serialNumber, Collection<AttlogLine> lines);

    /** Those that are there of the punches that a system reported, by what it calls them. */
    Map<String, BatchSorting.Told> told(String serialNumber, Collection<String> externalIds);

    /** Adds to what the terminal sent on this day of the agency's own time. */
    void count(String serialNumber, LocalDate day, Tally tally);
}
