package id.kinerja.integration.period;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A unit's month of attendance that is closed: its days stand, and the manifest says which they
 * were.
 *
 * @param days as the agency's cut-offs had them for the month when it was closed
 */
public record AttendancePeriod(
        UUID id, UnitId unit, YearMonth month, DateRange days, Manifest manifest, long revision) {

    /**
     * What a run is calculated from, so that one who has fewer or other days knows it.
     *
     * @param hash SHA-256, hex, over the lines {@code personId|date|revision} in order of person
     *     and date, LF after each
     */
    public record Manifest(long personDays, String hash) {}
}
