package id.kinerja.integration.punchpair;

import java.time.YearMonth;
import java.util.List;

/** What the punches of the agency in scope say of pairs. */
public interface PunchPairs {

    /**
     * What makes a pair.
     *
     * @param seconds between both punches, at most
     * @param days together in the month, at least
     * @param share of the days on which both punched, in percent, at least
     */
    record Wanted(int seconds, int days, int share) {}

    /**
     * Those that were together on most days first; punches count by the terminal's clock, on the
     * day that it shows.
     */
    List<PunchPair> of(YearMonth month, Wanted wanted, int limit);
}
