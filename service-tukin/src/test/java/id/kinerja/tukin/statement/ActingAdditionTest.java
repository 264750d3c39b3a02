package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.acting;
import static id.kinerja.tukin.statement.Months.decision;
import static id.kinerja.tukin.statement.Months.letter;
import static id.kinerja.tukin.statement.Months.post;
import static id.kinerja.tukin.statement.Months.punished;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.Punishment;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150 a month, class 9 5,079,200, of which a Plt adds 20 % = 1,015,840. */
class ActingAdditionTest {

    private static final JenisJabatan SAME = JenisJabatan.ADMINISTRATOR;
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
        PolicyDocument document = changed(change);
        return StatementCalculation.of(facts, document.policy()).net().amount()
                - StatementCalculation.of(acting(facts), document.policy()).net().amount();
    }

    private static PolicyDocument changed(Consumer<ObjectNode> change) {
        return Months.changed(document -> change.accept((ObjectNode) document.get("plt")));
    }
}
