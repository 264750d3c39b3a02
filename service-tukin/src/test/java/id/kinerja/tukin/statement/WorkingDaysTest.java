package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.day;
import static id.kinerja.tukin.statement.Months.place;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.MidMonthRule;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * May 2026 has 21 weekdays; four of them are off here (1, 14, 15 and 27), so that 17 are worked.
 * Kelas 8 is 4,595,150.
 */
class WorkingDaysTest {

    private static final List<LocalDate> OFF = List.of(day(1), day(14), day(15), day(27));
    private static final Policy POLICY =
            Months.changed(
                            document ->
                                    document.withObject("midMonth").put("rule", "BY_WORKING_DAYS"))
                    .policy();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # from, to, working days of it, 4,595,150 x days / 17
                    # of which nothing changes, so that what is off of it decides nothing
                    1,  31, 21, 4595150
                    18, 31, 9,  2432726
                    30, 31, 0,  0
                    1,  3,  0,  0
                    2,  4,  1,  270303
                    27, 28, 1,  270303
                    """)
    void payTheirShareOfTheWorkingDaysOfTheMonth(int from, int to, int working, long paid) {
        PersonMonth month = month(place(from, to, 8, false));

        assertThat(MonthDays.of(POLICY, month).in(DateRange.of(day(from), day(to))))
                .isEqualTo(working);
        assertThat(classAmount(month, POLICY)).isEqualTo(paid);
    }

    @Test
    void makeExactlyTheWholeHoweverAMonthIsSplit() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2_000; i++) {
            int[] ends =
                    IntStream.generate(() -> random.nextInt(1, 31)).limit(3).sorted().toArray();
            int[] cuts = Arrays.stream(ends).distinct().toArray();
            PersonMonth.Place[] places = new PersonMonth.Place[cuts.length + 1];
            int first = 1;
            for (int part = 0; part < cuts.length; part++) {
                places[part] = place(first, cuts[part], 8, false);
                first = cuts[part] + 1;
            }
            places[cuts.length] = place(first, 31, 8, false);

            assertThat(classAmount(month(places), POLICY)).isEqualTo(4_595_150);
        }
    }

    @Test
    void areThoseOfTheCalendarWhereNoneIsWorked() {
        PersonMonth month =
                Months.month(List.of(place(1, 10, 8, false)), Predikat.BAIK)
                        .off(IntStream.rangeClosed(1, 31).mapToObj(Months::day).toList());

        assertThat(classAmount(month, POLICY))
                .isEqualTo(
                        classAmount(
                                month,
                                Months.changed(
                                                document ->
                                                        document.withObject("midMonth")
                                                                .put(
                                                                        "rule",
                                                                        MidMonthRule
                                                                                .BY_CALENDAR_DAYS
                                                                                .name()))
                                        .policy()));
    }

    @Test
    void areNotKeptOfAMonthInWhichNothingChanges() {
        assertThat(Months.wholeMay(8, Predikat.BAIK).off(OFF).daysOff()).isNull();
        assertThat(month(place(1, 9, 8, false)).daysOff()).isEqualTo(OFF);
    }

    private static PersonMonth month(PersonMonth.Place... places) {
        return Months.month(List.of(places), Predikat.BAIK).off(OFF);
    }

    private static long classAmount(PersonMonth month, Policy policy) {
        return StatementCalculation.of(month, policy).lines().getFirst().amount().amount();
    }
}
