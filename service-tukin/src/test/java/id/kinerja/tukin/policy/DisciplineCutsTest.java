package id.kinerja.tukin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Percentage;
import id.kinerja.tukin.policy.DisciplineCuts.Concurrency;
import id.kinerja.tukin.policy.DisciplineCuts.Start;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which months of 2026 a punishment of three months cuts, effective on 20 May. */
class DisciplineCutsTest {

    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 5, 20);

    @Test
    void cutsForTheMonthsOfTheRuleWhereTheDecreeNamesNoEnd() {
        assertThat(months(Start.SAME_MONTH, null))
                .containsExactly(Month.MAY, Month.JUNE, Month.JULY);
        assertThat(months(Start.NEXT_MONTH, null))
                .containsExactly(Month.JUNE, Month.JULY, Month.AUGUST);
    }

    @Test
    void cutsTheWholeMonthInWhichTheDecreeEnds() {
        assertThat(months(Start.SAME_MONTH, LocalDate.of(2026, 6, 1)))
                .containsExactly(Month.MAY, Month.JUNE);
        assertThat(months(Start.SAME_MONTH, LocalDate.of(2026, 5, 31))).containsExactly(Month.MAY);
    }

    @Test
    void endsAMonthLaterWhereItBeginsAMonthLater() {
        assertThat(months(Start.NEXT_MONTH, LocalDate.of(2026, 6, 30)))
                .containsExactly(Month.JUNE, Month.JULY);
        assertThat(months(Start.NEXT_MONTH, EFFECTIVE)).containsExactly(Month.JUNE);
    }

    @Test
    void cutsNoLongerThanTheRuleSaysHoweverLongTheDecree() {
        assertThat(months(Start.SAME_MONTH, LocalDate.of(2026, 12, 31)))
                .containsExactly(Month.MAY, Month.JUNE, Month.JULY);
    }

    private static List<Month> months(Start start, @Nullable LocalDate until) {
        DisciplineCuts cuts =
                new DisciplineCuts(
                        List.of(new DisciplineCut(Punishment.SEDANG_1, Percentage.of("25"), 3)),
                        start,
                        Concurrency.HEAVIEST,
                        null,
                        DisciplineBase.WHOLE,
                        new Article("Peraturan contoh", "Ps 1"));
        return Stream.iterate(YearMonth.of(2026, 1), month -> month.plusMonths(1))
                .limit(12)
                .filter(month -> cuts.of(Punishment.SEDANG_1, EFFECTIVE, until, month).isPresent())
                .map(YearMonth::getMonth)
                .toList();
    }
}
