package id.kinerja.tukin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayingUnitTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private final UnitId before = UnitId.next();
    private final UnitId after = UnitId.next();

    @ParameterizedTest
    @CsvSource({
        "LAST, 30, after",
        "FIRST, 1, before",
        "MOST_DAYS, 16, before",
        "MOST_DAYS, 15, after",
    })
    void paysTheWholeMonthByOneUnit(PayingUnit rule, int daysBefore, String pays) {
        List<PayingUnit.Stay> stays =
                List.of(stay(after, daysBefore + 1, 31), stay(before, 1, daysBefore));

        assertThat(rule.of(stays)).contains(pays.equals("after") ? after : before);
    }

    @Test
    void addsUpTheDaysOfWhoComesBackAndTakesTheLaterOfEqualOnes() {
        assertThat(
                        PayingUnit.MOST_DAYS.of(
                                List.of(
                                        stay(before, 1, 9),
                                        stay(after, 10, 23),
                                        stay(before, 24, 31))))
                .contains(before);
        assertThat(PayingUnit.MOST_DAYS.of(List.of(stay(before, 1, 10), stay(after, 11, 20))))
                .contains(after);
    }

    @ParameterizedTest
    @EnumSource
    void isNoneOfWhoHeldNothing(PayingUnit rule) {
        assertThat(rule.of(List.of())).isEmpty();
    }

    private static PayingUnit.Stay stay(UnitId unit, int from, int to) {
        return new PayingUnit.Stay(unit, DateRange.of(MAY.atDay(from), MAY.atDay(to)));
    }
}
