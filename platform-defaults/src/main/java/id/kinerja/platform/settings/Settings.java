package id.kinerja.platform.settings;

import id.kinerja.kernel.AgencyId;
import java.time.LocalDate;

/** What an agency has settled for a feature, as of a date; without its word, what is shipped. */
public interface Settings {

    <T> T get(Class<T> type, AgencyId agency, LocalDate asOf);
}
