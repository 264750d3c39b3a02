package id.kinerja.integration.period;

/**
 * What an agency settles about the end of a month; regulations leave it open.
 *
 * @param attestation whether a unit's recap has to be attested before its period is closed
 * @param objectionDays masa sanggah: for how many working days people may object to their recap
 */
public record PeriodPolicy(boolean attestation, int objectionDays) {

    private static final int MOST_DAYS = 20;

    public static final PeriodPolicy SHIPPED = new PeriodPolicy(false, 3);

    public boolean possible() {
        return objectionDays >= 1 && objectionDays <= MOST_DAYS;
    }
}
