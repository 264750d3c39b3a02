package id.kinerja.integration.roster;

import java.time.Duration;

/**
 * What an agency settles about its rosters; Perpres 21/2023 Ps 7 leaves the hours of such units to
 * the PPK.
 *
 * @param leastRestMinutes between two turns at work
 * @param toleratedMinutes by how much a month may come to more or less than is owed, since turns
 *     can't be cut to fit
 */
public record RosterPolicy(int leastRestMinutes, int toleratedMinutes) {

    private static final int DAY = 1440;
    private static final int MONTH = 31 * DAY;

    /** No law names a rest; seven hours and a half are a working day of Perpres 21/2023 Ps 3. */
    public static final RosterPolicy SHIPPED = new RosterPolicy(0, 450);

    public boolean possible() {
        return leastRestMinutes >= 0
                && leastRestMinutes <= DAY
                && toleratedMinutes >= 0
                && toleratedMinutes <= MONTH;
    }

    public Duration leastRest() {
        return Duration.ofMinutes(leastRestMinutes);
    }
}
