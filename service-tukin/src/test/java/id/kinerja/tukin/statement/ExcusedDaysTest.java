package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.day;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kelas 8: attendance is 1,838,060, of which a day of absence takes 3 %, 55,142. */
class ExcusedDaysTest {

    private static final long WHOLE = 4_595_150;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # what a day of izin costs, and what is taken for two of them
                    2.5, 91903
                    0,   0
                    ,    110284
                    """)
    void costWhatThePolicySaysOrAsMuchAsAbsence(@Nullable String percentage, long taken) {
        PersonMonth month = wholeMay(8, Predikat.BAIK, byIzin(4), byIzin(5));

        Statement statement = StatementCalculation.of(month, policy(percentage, false));

        assertThat(statement.net().amount()).isEqualTo(WHOLE - taken);
    }

    @Test
    void endARowOfAbsence() {
        Policy policy = policy("2.5", true);
        PersonMonth inARow = wholeMay(8, Predikat.BAIK, absent(4), absent(5), absent(6));
        PersonMonth ended = wholeMay(8, Predikat.BAIK, absent(4), byIzin(5), absent(6), absent(7));

        // three on end take all of the component; one, izin and two 3 + 2.5 + 3 + 3 % of it
        assertThat(StatementCalculation.of(inARow, policy).net().amount())
                .isEqualTo(WHOLE - 1_838_060);
        assertThat(StatementCalculation.of(ended, policy).net().amount())
                .isEqualTo(WHOLE - 211_377);
    }

    @Test
    void areCountedApartFromAbsence() {
        PersonMonth month = wholeMay(8, Predikat.BAIK, absent(4), byIzin(5), byIzin(6));

        assertThat(month.days()).filteredOn(PersonMonth.Day::alpha).hasSize(1);
        assertThat(month.days()).filteredOn(PersonMonth.Day::byIzin).hasSize(2);
    }

    private static PersonMonth.Day byIzin(int day) {
        return new PersonMonth.Day(day(day), "ABSENT", 0, 0, false, false, null, true);
    }

    private static Policy policy(@Nullable String excused, boolean threeInARow) {
        return Months.changed(
                        document -> {
                            if (excused != null) {
                                document.withObject("attendance").put("excusedPerDay", excused);
                            }
                            if (threeInARow) {
                                document.withObject("attendance")
                                        .putPOJO(
                                                "inARow",
                                                new PolicyDocument.InARowRule(
                                                        new Article("Perka", "Ps 9"), 3, "100"));
                            }
                        })
                .policy();
    }
}
