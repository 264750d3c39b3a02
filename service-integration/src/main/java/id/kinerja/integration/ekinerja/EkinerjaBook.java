package id.kinerja.integration.ekinerja;

import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What e-Kinerja has of the agency in scope, and what we have. */
public interface EkinerjaBook {

    /** One month of one person, on either side. */
    record Compared(PersonId person, EkinerjaComparison comparison) {}

    /** One SKP of a Laporan SKP. */
    record ListedSkp(PersonId person, boolean acting, @Nullable LocalDate until) {}

    /** A line of the file that is typed into e-Kinerja. */
    record Line(Nip nip, String name, String position, EkinerjaMarks marks) {}

    /** Keeps what is newer than what was there. */
    void tell(List<OwnRating> ratings);

    /** In place of what a file said before of the same people. */
    void keepRatings(PersonId broughtBy, YearMonth month, Map<PersonId, EkinerjaMarks> ratings);

    /** They stand in the file of the month, and what it says of them can't be read. */
    void keepUnread(PersonId broughtBy, YearMonth month, Set<PersonId> people);

    void keepSkps(PersonId broughtBy, Year year, List<ListedSkp> skps);

    /** By person, behind the one given. */
    List<Compared> compared(YearMonth month, @Nullable PersonId after, int limit);

    /**
     * Who serves on the day, isn't excluded on it, and isn't in the Laporan SKP of the year; by
     * person, behind the one given.
     */
    List<PersonId> missing(Year year, LocalDate day, @Nullable PersonId after, int limit);

    /** Our ratings of the month, of those who have a number, by number. */
    List<Line> lines(YearMonth month);
}
