package id.kinerja.tukin.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.RoundingMethod;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Kelas 8 is 4,420,000, of which 60 %, 2,652,000, follows 6,000 minutes a month. */
class ProductivityPartTest {

    private static final PersonMonth MAY = Months.wholeMay(8, Predikat.BAIK);

    @Test
    void saysMinutesTargetAndAmount() {
        Statement statement = of(Months.worked(MAY, 5_999, 20), Months.byMinutes());

        Line line =
                statement.lines().stream()
                        .filter(one -> one.code().equals("POTONGAN_PRODUKTIVITAS"))
                        .findFirst()
                        .orElseThrow();
        // 2,652,000 / 6,000 = 442 a minute
        assertThat(line.parts())
                .extracting(Line::code, Line::amount, Line::of)
                .containsExactly(
                        tuple("MENIT_5999_DARI_6000", Rupiah.of(-442), Rupiah.of(2_652_000)));
        assertThat(statement.net()).isEqualTo(Rupiah.of(4_419_558));
    }

    @Test
    void waitsForMinutesWhereThePolicyHoldsWithoutAnyAndPaysNoneOtherwise() {
        PersonMonth untold = Months.worked(MAY, null, 20);
        Statement held = of(untold, Months.byMinutes());
        Statement paid = of(untold, productivity(rule -> rule.put("missing", "ZERO_COMPONENT")));

        assertThat(held.openQuestions()).containsExactly("minutes-missing");
        assertThat(paid.openQuestions()).isEmpty();
        assertThat(paid.net()).isEqualTo(Rupiah.of(1_768_000));
    }

    @Test
    void waitsForNobodyWhereTheAgencyDoesWithoutLogsNorOfWhomNothingIsDue() {
        Statement without = of(Months.effort(MAY, new Effort(null, false, 20)), Months.byMinutes());

        assertThat(without.openQuestions()).isEmpty();
        assertThat(without.net()).isEqualTo(Rupiah.of(4_420_000));
        assertThat(of(Months.month(List.of(), null), Months.byMinutes()).openQuestions()).isEmpty();
    }

    @Test
    void takesTheTargetForAsMuchOfTheMonthAsWasHeld() {
        PersonMonth half = Months.month(List.of(Months.place(17, 31, 8, false)), null);
        PolicyDocument perWorkday =
                productivity(
                        rule -> {
                            rule.remove("minutesPerMonth");
                            rule.put("minutesPerWorkday", 300);
                        });

        // 6,000 x 15/31 = 2,903.2
        assertThat(minutes(Months.worked(half, 1, 10), Months.byMinutes()))
                .isEqualTo("MENIT_1_DARI_2904");
        assertThat(minutes(Months.worked(half, 1, 10), perWorkday)).isEqualTo("MENIT_1_DARI_3000");
        assertThat(of(Months.worked(half, 3_000, 10), perWorkday).net())
                .as("4,420,000 x 15/31")
                .isEqualTo(Rupiah.of(2_138_710));
    }

    @Test
    void expectsNoLogsOfDaysOfStudies() {
        PolicyDocument paysStudies =
                Months.changed(
                        Months.byMinutes(),
                        document ->
                                Months.put(
                                        document,
                                        "statuses",
                                        new PolicyDocument.StatusRule(
                                                Months.policy().cpnsBasis(),
                                                PaidAs.TUGAS_BELAJAR,
                                                "50")));
        PersonMonth studies =
                Months.month(List.of(Months.placeAs(1, 31, PaidAs.TUGAS_BELAJAR)), null);
        PersonMonth half =
                Months.month(
                        List.of(
                                Months.placeAs(1, 16, PaidAs.TUGAS_BELAJAR),
                                Months.place(17, 31, 8, false)),
                        null);

        Statement whole = of(Months.worked(studies, null, 0), paysStudies);
        assertThat(whole.openQuestions()).isEmpty();
        assertThat(whole.net()).isEqualTo(Rupiah.of(2_210_000));
        assertThat(minutes(Months.worked(half, 1, 10), paysStudies)).isEqualTo("MENIT_1_DARI_2904");
        assertThat(of(Months.worked(studies, null, 0), Months.byMinutes()).openQuestions())
                .as("studies that pay nothing")
                .isEmpty();
    }

    @Test
    void waitsForMinutesOfFactsFromBefore() {
        PersonMonth before = Months.effort(MAY, null);
        PolicyDocument perWorkday =
                productivity(
                        rule -> {
                            rule.remove("minutesPerMonth");
                            rule.put("minutesPerWorkday", 300);
                            rule.put("missing", "ZERO_COMPONENT");
                        });

        assertThat(of(before, Months.byMinutes()).openQuestions())
                .containsExactly("minutes-missing");
        assertThat(of(before, perWorkday).net()).isEqualTo(Rupiah.of(1_768_000));
    }

    @ParameterizedTest
    @CsvSource({
        // 1,768,000 by attendance and 442 a minute: 2,651,558
        "HALF_UP, 1999, 2651600",
        "DOWN,    1999, 2651500",
        // 1,768,442
        "HALF_UP, 1,    1768400",
        "UP,      1,    1768500",
    })
    void roundsWhatIsPaidToItsStep(RoundingMethod method, int minutes, long net) {
        PolicyDocument document = Months.rounded(Months.byMinutes(), method);

        assertThat(of(Months.worked(MAY, minutes, 20), document).net()).isEqualTo(Rupiah.of(net));
    }

    @ParameterizedTest
    @EnumSource(RoundingMethod.class)
    void leavesNothingForAttendanceWhereTheTwoAreTheWhole(RoundingMethod method) {
        PolicyDocument document =
                Months.changed(
                        Months.rounded(Months.byMinutes(), method),
                        one -> {
                            one.withObject("composition").put("performance", "40");
                            one.withObject("attendance").put("absentPerDay", "100");
                            one.withObject("classes").withObject("amounts").put("8", 4_420_001);
                        });
        PersonMonth absent = Months.wholeMay(8, Predikat.BAIK, Months.absent(4));

        assertThat(of(Months.worked(absent, 6_000, 20), document).lines())
                .filteredOn(line -> line.code().equals("POTONGAN_KEHADIRAN"))
                .extracting(Line::amount)
                .containsExactly(Rupiah.ZERO);
    }

    @Test
    void refusesATargetThatIsNoneAndPartsAboveTheWhole() {
        assertThat(codes(productivity(rule -> rule.remove("minutesPerMonth"))))
                .containsExactly("productivity-one-target");
        assertThat(codes(productivity(rule -> rule.put("minutesPerWorkday", 300))))
                .containsExactly("productivity-one-target");
        assertThat(codes(productivity(rule -> rule.put("minutesPerMonth", 0))))
                .containsExactly("productivity-minutes-outside");
        assertThat(
                        codes(
                                Months.changed(
                                        Months.byMinutes(),
                                        document ->
                                                document.withObject("composition")
                                                        .put("performance", "40.5"))))
                .containsExactly("composition-above-whole");
    }

    private static List<String> codes(PolicyDocument document) {
        return DocumentCheck.findings(document).stream().map(Finding::code).toList();
    }

    private static PolicyDocument productivity(Consumer<ObjectNode> change) {
        return Months.changed(
                Months.byMinutes(),
                document ->
                        change.accept(
                                document.withObject("composition").withObject("productivity")));
    }

    private static Statement of(PersonMonth facts, PolicyDocument document) {
        return StatementCalculation.of(facts, document.policy());
    }

    private static String minutes(PersonMonth facts, PolicyDocument document) {
        return of(facts, document).lines().stream()
                .flatMap(line -> line.parts().stream())
                .map(Line::code)
                .filter(code -> code.startsWith("MENIT"))
                .findFirst()
                .orElse("");
    }
}
