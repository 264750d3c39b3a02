package id.kinerja.tukin.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What leave costs, by type and by the day and the month of the leave; a type without a rule costs
 * nothing. A cause that has rules goes by these alone, any other by the rules without one.
 */
public record LeaveCuts(List<LeaveCut> cuts) {

    public LeaveCuts {
        cuts = List.copyOf(cuts);
    }

    /**
     * The rule for one day of a leave: of those that have begun, the one that began last.
     *
     * @param day counts the working days of the leave, from 1
     * @param month counts the months of the leave, from 1
     */
    public Optional<LeaveCut> of(LeaveType type, @Nullable LeaveCause cause, int day, int month) {
        LeaveCause ruled = hasRules(type, cause) ? cause : null;
        return cuts.stream()
                .filter(cut -> cut.type() == type && cut.cause() == ruled)
                .filter(cut -> cut.hasBegun(day, month))
                .max(
                        Comparator.comparingInt(LeaveCut::fromMonth)
                                .thenComparingInt(LeaveCut::fromDay));
    }

    private boolean hasRules(LeaveType type, @Nullable LeaveCause cause) {
        return cuts.stream().anyMatch(cut -> cut.type() == type && cut.cause() == cause);
    }
}
