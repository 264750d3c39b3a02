package id.kinerja.platform.settings;

import id.kinerja.kernel.AgencyId;
import java.time.LocalDate;
import java.util.List;

/** What an agency has settled for a feature, as of a date; without its word, what is shipped. */
public interface Settings {

    <T> T get(Class<T> type, AgencyId agency, LocalDate asOf);

    /**
     * All that the agency has approved and that is in force on some day, by the day on which it
     * begins; each until the next, and before the first what is shipped.
     */
    <T> List<Since<T>> all(Class<T> type, AgencyId agency);

    /** What is in force from a day on. */
    record Since<T>(LocalDate from, T settled) {}
}
