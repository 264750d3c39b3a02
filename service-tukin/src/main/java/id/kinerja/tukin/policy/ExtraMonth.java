package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * What a policy pays once in a year.
 *
 * @param reference the month of whose tukin it is made
 * @param inServiceOn the day on which one must be in paid service
 * @param tax who bears the income tax on it
 * @param parts how much of each component; those that aren't named neither pay nor take
 * @param statuses what part of it is paid to whom; the whole to those who aren't named
 * @param service by how many months of service; those who aren't named get it whatever they served
 */
public record ExtraMonth(
        ExtraPay pay,
        YearMonth reference,
        LocalDate inServiceOn,
        Policy.TaxMode tax,
        Map<ExtraComponent, Percentage> parts,
        Map<ExtraStatus, StatusShares.Share> statuses,
        Map<ExtraStatus, Service> service,
        Article basis) {

    public ExtraMonth {
        parts = Map.copyOf(parts);
        statuses = Map.copyOf(statuses);
        service = Map.copyOf(service);
    }

    /**
     * What months of service pay.
     *
     * @param from fewer pay nothing
     * @param whole fewer pay as many parts of so many
     */
    public record Service(int from, int whole, Article basis) {

        /** How many of {@link #whole} parts are paid. */
        public int paid(int months) {
            return months < from ? 0 : Math.min(months, whole);
        }
    }

    public boolean counts(ExtraComponent component) {
        return parts.containsKey(component);
    }

    public Percentage of(ExtraComponent component) {
        return parts.getOrDefault(component, Percentage.ZERO);
    }

    /** Whether the days of the month change what is paid. */
    public boolean readsAttendance() {
        return counts(ExtraComponent.ATTENDANCE) || counts(ExtraComponent.OTHER_CUTS);
    }
}
