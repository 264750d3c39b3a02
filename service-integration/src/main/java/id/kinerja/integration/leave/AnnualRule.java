package id.kinerja.integration.leave;

/**
 * How many working days of annual leave a year has, with what is left of the years before it.
 *
 * @param workingDays of the year itself
 * @param mostAfterAYear with what was left of the year before
 * @param mostAfterTwoYears with the whole of two years or more that were not used at all
 * @param mostAfterDeferral with what the office deferred to it from the year before
 */
public record AnnualRule(
        LeaveLaw law,
        int workingDays,
        int mostAfterAYear,
        int mostAfterTwoYears,
        int mostAfterDeferral,
        String article) {

    private static final int YEAR = 366;

    boolean possible() {
        return workingDays >= 0
                && mostAfterAYear >= workingDays
                && mostAfterTwoYears >= mostAfterAYear
                && mostAfterDeferral >= mostAfterAYear
                && Math.max(mostAfterTwoYears, mostAfterDeferral) <= YEAR
                && !article.isBlank();
    }

    /** The most that can come over into a year from those before it. */
    public int mostCarried() {
        return Math.max(mostAfterTwoYears, mostAfterDeferral) - workingDays;
    }

    /** What comes over into a year at most, by how the years before it were used. */
    int mostCarried(boolean twoYearsUnused, int deferredDays) {
        int usual = (twoYearsUnused ? mostAfterTwoYears : mostAfterAYear) - workingDays;
        return Math.max(usual, Math.min(deferredDays, mostAfterDeferral - workingDays));
    }
}
