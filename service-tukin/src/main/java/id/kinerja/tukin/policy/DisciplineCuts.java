package id.kinerja.tukin.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What discipline decisions cost: agencies map punishments to cuts by rules of their own. */
public record DisciplineCuts(
        List<DisciplineCut> cuts, Start start, Concurrency concurrency, Article basis) {

    /** The month in which a cut begins, by the day on which the decision takes effect. */
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

    /** The cut of a punishment in that month; none before it begins and after it has ended. */
    public Optional<DisciplineCut> of(Punishment punishment, LocalDate effective, YearMonth month) {
        YearMonth first = YearMonth.from(effective).plusMonths(start == Start.NEXT_MONTH ? 1 : 0);
        long passed = ChronoUnit.MONTHS.between(first, month);
        return cuts.stream()
                .filter(cut -> cut.punishment() == punishment)
                .filter(cut -> passed >= 0 && passed < cut.months())
                .findFirst();
    }
}
