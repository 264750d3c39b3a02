package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is known of somebody when he asks for leave, or when it is decided.
 *
 * @param today the day on which he asks, or asked
 * @param taken leave of his that was granted, and what counts as if it were
 * @param workingDays those among the days that are asked for
 * @param annual what is known of his annual leave, without what is asked for
 */
public record LeaveSituation(
        Person person,
        LeavePolicy policy,
        LocalDate today,
        List<TakenLeave> taken,
        Set<LocalDate> workingDays,
        AnnualBalance.Years annual) {

    public LeaveSituation {
        taken = List.copyOf(taken);
        workingDays = Set.copyOf(workingDays);
    }

    /** Service without a break until the day that comes, as long as it does. */
    boolean hasServed(int years, LocalDate until) {
        return !LengthOfService.since(person, until).plusYears(years).isAfter(until);
    }
}
