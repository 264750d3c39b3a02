package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.acting;
import static id.kinerja.tukin.statement.Months.decision;
import static id.kinerja.tukin.statement.Months.letter;
import static id.kinerja.tukin.statement.Months.month;
import static id.kinerja.tukin.statement.Months.place;
import static id.kinerja.tukin.statement.Months.post;
import static id.kinerja.tukin.statement.Months.punished;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.MidMonthRule;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.Punishment;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150 a month, class 9 5,079,200, of which a Plt adds 20 % = 1,015,840. */
class ActingAdditionTest {

    private static final JenisJabatan SAME = JenisJabatan.ADMINISTRATOR;
    private static final JenisJabatan OTHER = JenisJabatan.JPT_PRATAMA;
    private static final PersonMonth MAY = wholeMay(8, Predikat.BAIK);

    @Test
    void countsLettersWithNoDayBetweenThemAsOneWhereThePolicySaysSo() {
        PersonMonth renewed = acting(MAY, post(15, 31, 9, SAME), post(1, 14, 9, SAME));

        assertThat(added(renewed, plt -> {})).isZero();
        assertThat(added(renewed, plt -> plt.put("renewals", true))).isEqualTo(1_015_840);
    }

    @Test
    void countsNoLettersAsOneThatAreForOtherPostsOrLeaveADayOut() {
        Consumer<ObjectNode> renewals = plt -> plt.put("renewals", true);

        assertThat(added(acting(MAY, post(1, 14, 9, SAME), post(16, 31, 9, SAME)), renewals))
                .isZero();
        assertThat(added(acting(MAY, post(1, 14, 9, SAME), post(15, 31, 10, SAME)), renewals))
                .isZero();
        assertThat(
                        added(
                                acting(
                                        MAY,
                                        post(1, 14, 9, SAME),
                                        post(15, 31, 9, JenisJabatan.PENGAWAS)),
                                renewals))
                .isZero();
    }

    /** Twice the same whole month is two posts, not one. */
    @Test
    void countsALetterForAnotherPostOfTheSameClassByItself() {
        PersonMonth two = acting(MAY, inPost("A", 1, 31), inPost("B", 1, 14), inPost("B", 15, 31));

        assertThat(added(two, plt -> {})).isEqualTo(1_015_840);
        assertThat(added(two, plt -> plt.put("renewals", true))).isEqualTo(2 * 1_015_840);
    }

    private static Acting inPost(String post, int from, int to) {
        Acting one = post(from, to, 9, SAME);
        return new Acting(one.from(), one.to(), one.kelas(), one.jenis(), null, post, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-05, 2026-05, 1015840",
        "2, 2026-05, 2026-05, 0",
        "3, 2026-04, 2026-05, 0",
        "3, 2026-03, 2026-05, 1015840",
        "3, 2026-05, 2026-07, 1015840",
        "1, , , 1015840",
        "2, , , 0",
    })
    void addsNothingForLettersThatCoverFewerMonthsThanThePolicyWants(
            int least, @Nullable YearMonth since, @Nullable YearMonth until, long added) {
        PersonMonth facts = acting(MAY, letter(1, 31, 9, SAME, since, until));

        assertThat(added(facts, plt -> plt.put("minimumMonths", least))).isEqualTo(added);
        assertThat(added(facts, plt -> {})).isEqualTo(1_015_840);
    }

    @Test
    void addsNoMoreThanTheLowerLimitForAllPostsTogether() {
        PersonMonth two = acting(MAY, post(1, 31, 9, SAME), post(1, 31, 8, SAME));

        // 20 % of 5,079,200 and of 4,595,150
        assertThat(added(two, plt -> {})).isEqualTo(1_015_840 + 919_030);
        // 25 % of 4,595,150 = 1,148,787.5
        assertThat(added(two, plt -> plt.put("mostOfOwn", "25"))).isEqualTo(1_148_788);
        assertThat(added(two, plt -> plt.put("mostAmount", 1_000_000))).isEqualTo(1_000_000);
        assertThat(added(two, plt -> plt.put("mostOfOwn", "25").put("mostAmount", 1_000_000)))
                .isEqualTo(1_000_000);
        assertThat(added(two, plt -> plt.put("mostOfOwn", "10").put("mostAmount", 1_000_000)))
                .isEqualTo(459_515);
    }

    /**
     * Class 12 is 9,896,000, 13 10,936,000: the post pays the whole month of it, and for each day
     * the difference to the class of that day is added.
     */
    @ParameterizedTest
    @CsvSource({
        // 9,725,005 for the classes, and (1,040,000 x 30 + 6,340,850) / 31 = 1,210,995.16
        "BY_CALENDAR_DAYS, 1210995, 10936000",
        // 4,595,150 and 6,340,850
        "SAME_MONTH, 6340850, 10936000",
        // 9,896,000 and 1,040,000
        "NEXT_MONTH, 1040000, 10936000",
        "BEST_OF, 1040000, 10936000",
    })
    void measuresAPostAgainstTheClassesOfTheMonthAsTheyAreCounted(
            MidMonthRule rule, long added, long net) {
        PersonMonth facts = acting(changingOn(31, 12, 8), post(1, 31, 13, OTHER));
        PolicyDocument document = midMonth(rule, plt -> {});

        assertThat(added(facts, document)).isEqualTo(added);
        assertThat(StatementCalculation.of(facts, document.policy()).net())
                .isEqualTo(Rupiah.of(net));
    }

    @Test
    void showsWhatAPostAddsForTheDaysOfEachClass() {
        PersonMonth facts = acting(changingOn(31, 12, 8), post(1, 31, 13, OTHER));

        Line line = plt(facts);

        // 1,210,995 by 31,200,000 to 6,340,850: 1,006,451.48 and 204,543.52
        assertThat(line.parts())
                .extracting(Line::amount, Line::of, Line::day)
                .containsExactly(
                        tuple(Rupiah.of(1_006_451), Rupiah.of(1_040_000), Months.day(1)),
                        tuple(Rupiah.of(204_544), Rupiah.of(6_340_850), Months.day(31)));
    }

    @Test
    void showsNoPartsWhereTheClassStaysTheSame() {
        PersonMonth facts = acting(changingOn(16, 8, 8), post(1, 31, 9, SAME));

        assertThat(plt(facts)).isEqualTo(plt(acting(MAY, post(1, 31, 9, SAME))));
    }

    /**
     * Class 8 until the 10th, then 12: 25 % of (4,595,150 x 10 + 9,896,000 x 21) / 31 = 8,186,048.
     */
    @Test
    void limitsTheAdditionByTheClassesOfTheMonthAsTheyAreCounted() {
        PersonMonth facts = acting(changingOn(11, 8, 12), post(1, 31, 17, SAME));

        assertThat(added(facts, plt -> plt.put("mostOfOwn", "25"))).isEqualTo(2_046_512);
    }

    @Test
    void addsForAPartOfAMonthByItsDaysWhereThePolicySaysSo() {
        PersonMonth fromTheFifteenth = acting(MAY, post(15, 31, 9, SAME));
        Consumer<ObjectNode> parts = plt -> plt.put("partMonths", true);

        assertThat(added(fromTheFifteenth, plt -> {})).isZero();
        // 1,015,840 x 17/31
        assertThat(added(fromTheFifteenth, parts)).isEqualTo(557_074);
        assertThat(added(acting(MAY, post(1, 31, 9, SAME)), parts)).isEqualTo(1_015_840);
        assertThat(added(acting(MAY, post(1, 14, 9, SAME), post(15, 31, 9, SAME)), parts))
                .isEqualTo(1_015_840);
    }

    @ParameterizedTest
    @CsvSource({"1, , 0", "2, 2026-07, 557074", "3, 2026-07, 0"})
    void addsNothingForAPartOfAMonthToLettersThatCoverTooFewMonths(
            int least, @Nullable YearMonth until, long added) {
        assertThat(
                        added(
                                acting(MAY, letter(15, 31, 9, SAME, null, until)),
                                plt -> plt.put("partMonths", true).put("minimumMonths", least)))
                .isEqualTo(added);
    }

    /** Class 12 until the 20th, 8 from then on; the post of class 13 is held from the 11th. */
    @ParameterizedTest
    @CsvSource({
        // 1,040,000 x 10/31 and 6,340,850 x 11/31
        "BY_CALENDAR_DAYS, 2585463",
        // 6,340,850 x 21/31
        "SAME_MONTH, 4295415",
        // 1,040,000 x 21/31
        "NEXT_MONTH, 704516",
    })
    void measuresAPostOfSomeDaysAgainstTheClassOfThoseDays(MidMonthRule rule, long added) {
        PersonMonth facts = acting(changingOn(21, 12, 8), post(11, 31, 13, OTHER));

        assertThat(added(facts, midMonth(rule, plt -> plt.put("partMonths", true))))
                .isEqualTo(added);
    }

    @Test
    void neverPaysMoreForOwnClassAndDifferenceThanTheBetterOfPostAndOwn() {
        Random random = new Random(31);
        for (int round = 0; round < 2_000; round++) {
            int first = 1 + random.nextInt(17);
            int second = 1 + random.nextInt(17);
            int post = 1 + random.nextInt(17);
            PersonMonth facts =
                    acting(
                            changingOn(2 + random.nextInt(30), first, second),
                            post(1 + random.nextInt(2) * random.nextInt(31), 31, post, OTHER));
            for (MidMonthRule rule : MidMonthRule.values()) {
                PolicyDocument document =
                        midMonth(rule, plt -> plt.put("partMonths", random.nextBoolean()));
                long best =
                        Stream.of(first, second, post)
                                .mapToLong(kelas -> document.classes().amounts().get(kelas))
                                .max()
                                .orElseThrow();

                // Both are rounded.
                assertThat(StatementCalculation.of(facts, document.policy()).net().amount())
                        .isLessThanOrEqualTo(best + 1);
            }
        }
    }

    private static PersonMonth changingOn(int day, int kelas, int next) {
        return month(
                List.of(place(1, day - 1, kelas, false), place(day, 31, next, false)),
                Predikat.BAIK);
    }

    private static Line plt(PersonMonth facts) {
        return StatementCalculation.of(facts, Months.policy()).lines().stream()
                .filter(line -> line.code().equals("TAMBAHAN_PLT"))
                .findFirst()
                .orElseThrow();
    }

    private static PolicyDocument midMonth(MidMonthRule rule, Consumer<ObjectNode> plt) {
        return Months.changed(
                document -> {
                    document.withObject("midMonth").put("rule", rule.name());
                    plt.accept(document.withObject("plt"));
                });
    }

    @Test
    void cutsTheAdditionByAsManyPercentAsTheClassWhereThePolicySaysSo() {
        PersonMonth absentOnce =
                acting(wholeMay(8, Predikat.BAIK, absent(4)), post(1, 31, 9, SAME));
        PersonMonth reprimanded =
                punished(absentOnce, decision(Punishment.TEGURAN_LISAN, Months.day(1)));
        Consumer<ObjectNode> withCuts = plt -> plt.put("withCuts", true);

        assertThat(added(absentOnce, plt -> {})).isEqualTo(1_015_840);
        // 3 % of 1,015,840 = 30,475.2
        assertThat(added(absentOnce, withCuts)).isEqualTo(1_015_840 - 30_475);
        // 3 % and 20 % = 233,643.2
        assertThat(added(reprimanded, withCuts)).isEqualTo(1_015_840 - 233_643);
        assertThat(added(acting(MAY, post(1, 31, 9, SAME)), withCuts)).isEqualTo(1_015_840);
    }

    @Test
    void refusesMonthsAndLimitsThatNobodyMeans() {
        assertThat(
                        DocumentCheck.findings(
                                changed(plt -> plt.put("minimumMonths", 0).put("mostAmount", -1))))
                .extracting(Finding::field, Finding::code)
                .containsExactly(
                        tuple("plt.minimumMonths", "plt-months-outside"),
                        tuple("plt.mostAmount", "amount-negative"));
        assertThat(DocumentCheck.findings(changed(plt -> plt.put("mostOfOwn", "101"))))
                .extracting(Finding::code)
                .containsExactly("percentage-outside");
        assertThat(DocumentCheck.findings(changed(plt -> plt.put("minimumMonths", 24)))).isEmpty();
    }

    /** What the month pays more than without any post. */
    private static long added(PersonMonth facts, Consumer<ObjectNode> change) {
        return added(facts, changed(change));
    }

    private static long added(PersonMonth facts, PolicyDocument document) {
        return StatementCalculation.of(facts, document.policy()).net().amount()
                - StatementCalculation.of(acting(facts), document.policy()).net().amount();
    }

    private static PolicyDocument changed(Consumer<ObjectNode> change) {
        return Months.changed(document -> change.accept((ObjectNode) document.get("plt")));
    }
}
