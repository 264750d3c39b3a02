package id.kinerja.integration.terminal;

import id.kinerja.kernel.NomorPegawai;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an attendance system says of a punch beside what a terminal says.
 *
 * @param externalId what the system calls it by
 * @param at in whole seconds; a system knows the instant, a terminal only its local time
 * @param number of the person, where he isn't named by an id of the system
 * @param evidence whatever else it said, as a JSON object
 */
public record Report(
        String externalId, Instant at, @Nullable NomorPegawai number, String evidence) {

    /** How a system may call a punch: without blanks, so that it stands in a line. */
    public static final String EXTERNAL_ID = "[!-~]{1,100}";
}
