package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.month;
import static id.kinerja.tukin.statement.Months.place;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PolicyDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class 8 is 4,595,150 a month, class 9 is 5,079,200 and class 17 the highest. */
class RatingRaisesTest {

    @ParameterizedTest
    @CsvSource({
        // half of 484,050
        "8, SANGAT_BAIK, 242025",
        "8, BAIK, 0",
        "17, SANGAT_BAIK, 0",
    })
    void addsItsPartOfWhatTheClassAboveIsPaidMore(int kelas, Predikat predikat, long added) {
        Statement without =
                StatementCalculation.of(wholeMay(kelas, predikat), Months.shipped().policy());
        Statement with = StatementCalculation.of(wholeMay(kelas, predikat), policy("50").policy());

        assertThat(with.net()).isEqualTo(without.net().plus(Rupiah.of(added)));
        assertThat(with.ceiling()).isEqualTo(without.ceiling().plus(Rupiah.of(added)));
    }

    @Test
    void isCutByNothingAndIsForTheDaysThatWereHeld() {
        PersonMonth half = month(List.of(place(1, 15, 8, false)), Predikat.SANGAT_BAIK);

        // half of 15/31 of the difference: 2,457,677 less 2,223,460
        assertThat(added(half)).isEqualTo(Rupiah.of(117_109));
        assertThat(added(wholeMay(8, Predikat.SANGAT_BAIK, absent(4))))
                .isEqualTo(Rupiah.of(242_025));
    }

    @Test
    void sharesTheStatusOfACpns() {
        // half of 80 % of 484,050
        assertThat(added(month(List.of(place(1, 31, 8, true)), Predikat.SANGAT_BAIK)))
                .isEqualTo(Rupiah.of(193_620));
    }

    @Test
    void isRefusedWhereItAddsMoreThanTheWholeDifference() {
        assertThat(DocumentCheck.findings(policy("101")))
                .anyMatch(finding -> finding.code().equals("percentage-outside"));
    }

    private static Rupiah added(PersonMonth month) {
        return Rupiah.sum(
                StatementCalculation.of(month, policy("50").policy()).lines().stream()
                        .filter(Line::raises)
                        .map(Line::amount)
                        .toList());
    }

    private static PolicyDocument policy(String ofNextClass) {
        return Months.changed(
                document ->
                        document.withObject("predikat")
                                .putArray("raises")
                                .addObject()
                                .put("predikat", "SANGAT_BAIK")
                                .put("ofNextClass", ofNextClass)
                                .set("basis", document.get("plt").get("basis")));
    }
}
