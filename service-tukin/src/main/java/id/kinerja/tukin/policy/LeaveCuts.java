package id.kinerja.tukin.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What leave costs, by type and by the day of the leave; a type without a rule costs nothing. */
public record LeaveCuts(List<LeaveCut> cuts) {

    public LeaveCuts {
        cuts = List.copyOf(cuts);
    }

    /**
     * The rule for one day of a leave: of those that have begun, the one that began last.
     *
     * @param day counts the working days of the leave, from 1
     */
    public Optional<LeaveCut> of(LeaveType type, int day) {
        return cuts.stream()
                .filter(cut -> cut.type() == type && cut.fromDay() <= day)
                .max(Comparator.comparingInt(LeaveCut::fromDay));
    }
}
