package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.early;
import static id.kinerja.tukin.statement.Months.late;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.PolicyDocument;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150 a month, of which 1,838,060 follow attendance. */
class PerMinuteTest {

    @ParameterizedTest
    @CsvSource({
        "PER_OCCURRENCE, 10, 20, 0.3",
        // 2.5 % at most for the second day
        "PER_OCCURRENCE, 10, 900, 2.6",
        "CUMULATIVE, 10, 20, 0.3",
        "CUMULATIVE, 10, 900, 2.5",
        "CUMULATIVE, 0, 0, 0",
    })
    void takesForEachMinuteUpToTheLimit(String counting, int first, int second, String percent) {
        PolicyDocument policy =
                policy(
                        attendance -> {
                            attendance.put("counting", counting);
                            perMinute(attendance, "0.01", null);
                        });

        assertThat(cut(policy, late(4, first), late(5, second))).isEqualTo(percent);
        assertThat(cut(policy, early(4, first), early(5, second))).isEqualTo("0");
    }

    @Test
    void takesForMinutesBesideTheBandsAndSparesAbsenceAndLeave() {
        PolicyDocument policy =
                Months.changed(
                        document -> perMinute(document.withObject("attendance"), "0.01", "0.02"));

        // 1 % of the band of 31 minutes and 0.31 %; 0.5 % and 0.2 %
        assertThat(cut(policy, late(4, 31), early(5, 10))).isEqualTo("2.01");
        assertThat(cut(policy, absent(4))).isEqualTo("3");
        PersonMonth onLeave =
                Months.onLeave(wholeMay(8, Predikat.BAIK, late(4, 31)), LeaveType.TAHUNAN, 4);
        assertThat(StatementCalculation.of(onLeave, policy.policy()).net().amount())
                .isEqualTo(4_595_150);
    }

    @ParameterizedTest
    // 3 % for a day of absence
    @CsvSource({"200, 249, 0", "200, 250, 3", "450, 449, 3", "450, 450, 6", "1, 1000, 6"})
    void takesADayOfAbsenceForEachSoManyMinutesOfTheMonth(int late, int early, String percent) {
        PolicyDocument policy =
                Months.changed(
                        document -> {
                            ObjectNode attendance = document.withObject("attendance");
                            attendance.put("minutesPerAbsentDay", 450);
                            free(attendance, "late");
                            free(attendance, "early");
                        });

        assertThat(cut(policy, late(4, late), early(5, early))).isEqualTo(percent);
    }

    @Test
    void refusesWhatCostsNothingAndRatesAndDaysThatNobodyMeans() {
        assertThat(DocumentCheck.findings(policy(one -> perMinute(one, "0", null))))
                .extracting(Finding::field, Finding::code)
                .containsExactly(
                        tuple("attendance.late", "bands-with-gap"),
                        tuple("attendance.perMinute", "minute-costs-nothing"));
        assertThat(DocumentCheck.findings(policy(one -> perMinute(one, "101", null))))
                .extracting(Finding::code)
                .containsExactly("percentage-outside");
        assertThat(
                        DocumentCheck.findings(
                                policy(
                                        one -> {
                                            perMinute(one, "1", null);
                                            one.put("minutesPerAbsentDay", 0);
                                        })))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("attendance.minutesPerAbsentDay", "absent-minutes-outside"));
        assertThat(DocumentCheck.findings(policy(one -> perMinute(one, "0.0125", "0.0125"))))
                .isEmpty();
    }

    /** Without bands of lateness. */
    private static PolicyDocument policy(Consumer<ObjectNode> change) {
        return Months.changed(
                document -> {
                    ObjectNode attendance = document.withObject("attendance");
                    attendance.putArray("late");
                    free(attendance, "early");
                    change.accept(attendance);
                });
    }

    private static void free(ObjectNode attendance, String kind) {
        attendance.putArray(kind).addObject().put("code", "X").put("from", 1).put("cut", "0");
    }

    private static void perMinute(ObjectNode attendance, String late, @Nullable String early) {
        ObjectNode rule = attendance.putObject("perMinute");
        rule.put("late", late).put("early", early).put("most", "2.5");
        rule.putObject("basis").put("regulation", "Perwali").put("article", "Ps 7");
    }

    /** What is taken of what follows attendance, in percent. */
    private static String cut(PolicyDocument policy, PersonMonth.Day... days) {
        return StatementCalculation.of(wholeMay(8, Predikat.BAIK, days), policy.policy())
                .lines()
                .get(2)
                .parts()
                .stream()
                .map(part -> Objects.requireNonNull(part.percentage()))
                .reduce(Percentage.ZERO, Percentage::plus)
                .decimal();
    }
}
