package id.kinerja.tukin.budget;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.budget.Grants.UnitMonth;
import id.kinerja.tukin.run.BudgetExcess;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    private static final Year YEAR = Year.of(2026);
    private static final UnitId UNIT = UnitId.next();

    @Test
    void forecastsWhatIsLeftByTheMeanOfTheLastThreeMonths() {
        Budget budget =
                budget(
                        approved("2026-05", "2026-06", "2026-07", "2026-08"),
                        sum("2026-05", 900, 900),
                        sum("2026-06", 100, 100),
                        sum("2026-07", 100, 100),
                        sum("2026-08", 101, 101));

        assertThat(budget.granted()).isEqualTo(Rupiah.of(1201));
        // 301 / 3 of each of September to December; those before May are no longer to come
        assertThat(budget.forecast()).isEqualTo(Rupiah.of(1201 + 401));
    }

    @Test
    void forecastsByTheLastMonthWhereThereAreFewerThanThree() {
        assertThat(
                        budget(
                                        approved("2026-09", "2026-10"),
                                        sum("2026-09", 500, 500),
                                        sum("2026-10", 100, 100))
                                .forecast())
                .isEqualTo(Rupiah.of(600 + 2 * 100));
        List<YearMonth> three = approved("2026-08", "2026-09", "2026-10");
        assertThat(budget(three, sum("2026-10", 100, 100)).forecast())
                .as("of a unit that is new")
                .isEqualTo(Rupiah.of(100 + 2 * 100));
        assertThat(budget(three, sum("2026-08", 100, 100)).forecast())
                .as("of a unit that is no more")
                .isEqualTo(Rupiah.of(100));
        assertThat(budget(List.of()).forecast()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void forecastsAYearThatHasOnlyBegunByTheOneBefore() {
        Budget budget =
                budget(
                        approved("2025-10", "2025-11", "2025-12"),
                        sum("2025-10", 90, 90),
                        sum("2025-11", 100, 100),
                        sum("2025-12", 110, 110));

        assertThat(budget.months()).isEmpty();
        assertThat(budget.granted()).isEqualTo(Rupiah.ZERO);
        assertThat(budget.forecast()).isEqualTo(Rupiah.of(12 * 100));
    }

    @Test
    void countsAMonthThatWasLeftOutAsStillToBePaid() {
        assertThat(new ApprovedMonths(YEAR, approved("2026-08", "2026-10", "2026-11")).left())
                .containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 12));
    }

    @Test
    void forecastsWhatALeftUnitIsStillToBePaidAndGoesByItsMonthAsThoughItWere() {
        List<YearMonth> two = approved("2026-09", "2026-10");
        Budget waits = budget(two, sum("2026-09", 100, 100), sum("2026-10", 0, 120, 120));
        assertThat(waits.granted()).isEqualTo(Rupiah.of(100));
        assertThat(waits.forecast()).isEqualTo(Rupiah.of(100 + 120 + 2 * 120));
        assertThat(waits.months()).hasSize(1);

        Budget paid =
                budget(
                        approved("2026-09", "2026-10", "2026-11"),
                        sum("2026-09", 100, 100),
                        sum("2026-10", 0, 120),
                        sum("2026-11", 230, 110));
        assertThat(paid.forecast()).isEqualTo(Rupiah.of(330 + 110));
    }

    @Test
    void forecastsNeitherDifferencesNorRecoveriesOnceMore() {
        Budget budget = budget(approved("2026-10"), sum("2026-10", 1_100, 100));

        assertThat(budget.forecast()).isEqualTo(Rupiah.of(1_100 + 2 * 100));
    }

    @ParameterizedTest(name = "{0} granted, {1} forecast")
    @CsvSource({
        "999, 1000, NOTHING",
        "1000, 1000, NOTHING",
        "1000, 1001, FORECAST",
        "1001, 1001, GRANTED"
    })
    void saysWhatIsAboveTheCeiling(long granted, long forecast, BudgetExcess exceeds) {
        Budget budget = new Budget(ceiling(), List.of(), Rupiah.of(granted), Rupiah.of(forecast));

        assertThat(budget.exceeds()).isEqualTo(exceeds);
        assertThat(budget.left()).isEqualTo(Rupiah.of(1000 - granted));
    }

    private static Budget budget(List<YearMonth> approved, UnitMonth... sums) {
        return Budget.of(ceiling(), List.of(sums), new ApprovedMonths(YEAR, approved));
    }

    private static Ceiling ceiling() {
        return new Ceiling(YEAR, UNIT, Rupiah.of(1000), 1);
    }

    private static List<YearMonth> approved(String... months) {
        return Stream.of(months).map(YearMonth::parse).toList();
    }

    private static UnitMonth sum(String month, long granted, long whole) {
        return sum(month, granted, whole, 0);
    }

    private static UnitMonth sum(String month, long granted, long whole, long waiting) {
        return new UnitMonth(
                UNIT,
                YearMonth.parse(month),
                Rupiah.of(granted),
                Rupiah.of(whole),
                Rupiah.of(waiting));
    }
}
