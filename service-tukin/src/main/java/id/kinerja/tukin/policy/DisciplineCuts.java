package id.kinerja.tukin.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What discipline decisions cost: agencies map punishments to cuts by rules of their own.
 *
 * @param moderate by which law moderate punishments are given; absent where that isn't said
 * @param base what the percentages are taken of
 */
public record DisciplineCuts(
        List<DisciplineCut> cuts,
        Start start,
        Concurrency concurrency,
        @Nullable ModerateMode moderate,
        DisciplineBase base,
        Article basis) {

    /** No moderate punishment lasts longer by either law, where its decree names no end. */
    private static final int MONTHS_OF_MODERATE = 12;

    /**
     * The month in which a cut begins, by the day on which the decision takes effect; its last
     * month follows in the same way from the decision's last day.
     */
    public enum Start {
        SAME_MONTH,
        NEXT_MONTH
    }

    /** What several punishments in one month come to. */
    public enum Concurrency {
        /** Only the heaviest cuts, as in Permen ESDM 21/2014 Ps 20. */
        HEAVIEST,
        ADDITIVE
    }

    public DisciplineCuts {
        cuts = List.copyOf(cuts);
    }

    /**
     * The cut of a punishment in that month; none before it begins and after it has ended, by the
     * months of the rule or by the decision's own end, whichever comes first.
     */
    public Optional<DisciplineCut> of(
            Punishment punishment,
            LocalDate effective,
            @Nullable LocalDate until,
            YearMonth month) {
        if (until != null && month.isAfter(counted(until))) {
            return Optional.empty();
        }
        long passed = ChronoUnit.MONTHS.between(counted(effective), month);
        return cuts.stream()
                .filter(cut -> cut.punishment() == punishment)
                .filter(cut -> passed >= 0 && passed < cut.months())
                .findFirst();
    }

    /** Whether nothing is said of a moderate punishment that lasts in that month, and should be. */
    public boolean leavesOpen(
            Punishment punishment,
            LocalDate effective,
            @Nullable LocalDate until,
            YearMonth month) {
        long passed = ChronoUnit.MONTHS.between(counted(effective), month);
        boolean lasts =
                passed >= 0
                        && (until == null
                                ? passed < MONTHS_OF_MODERATE
                                : !month.isAfter(counted(until)));
        return moderate != null
                && punishment.isModerate()
                && lasts
                && cuts.stream().noneMatch(cut -> cut.punishment() == punishment);
    }

    /** A month counts whole, whatever part of it the decision covers. */
    private YearMonth counted(LocalDate day) {
        return YearMonth.from(day).plusMonths(start == Start.NEXT_MONTH ? 1 : 0);
    }
}
