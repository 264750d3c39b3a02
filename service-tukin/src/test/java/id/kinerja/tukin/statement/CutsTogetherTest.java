package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.acting;
import static id.kinerja.tukin.statement.Months.decision;
import static id.kinerja.tukin.statement.Months.post;
import static id.kinerja.tukin.statement.Months.punished;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.AttendanceBase;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.Punishment;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Class 8 is 4,595,150, of which 40 % (1,838,060) follow attendance; the policy has a cap of 60 %,
 * which is 2,757,090 of the whole.
 */
class CutsTogetherTest {

    private static final PersonMonth WORST =
            withBeratThree(StatementCalculationTest.everyDayWrong());

    @ParameterizedTest
    @CsvSource({
        // 60 % of 1,838,060, and of the whole what that leaves
        "COMPONENT, BAIK, 1102836, 1654254",
        "WHOLE, BAIK, 2757090, 0",
        // the predikat leaves 4,043,732, of which 60 % are 2,426,239.2
        "AFTER_PREDIKAT, BUTUH_PERBAIKAN, 2426239, 330851",
    })
    void takesOfTheWholeWhatAttendanceLeavesOfTheCap(
            AttendanceBase base, Predikat predikat, long attendance, long other) {
        Statement statement = statement(WORST.withPredikat(predikat), capped("60", base));

        assertThat(taken(statement, "POTONGAN_KEHADIRAN")).isEqualTo(attendance);
        assertThat(taken(statement, "POTONGAN_LAIN")).isEqualTo(other);
    }

    /** Within what the predikat leaves, 4,043,732, lies what follows attendance. */
    @Test
    void countsWhatIsTakenOfAPartOfASumAsTakenOfIt() {
        PolicyDocument document =
                Months.changed(
                        capped("60", AttendanceBase.COMPONENT),
                        policy -> policy.withObject("discipline").put("base", "AFTER_PREDIKAT"));
        Statement statement = statement(WORST.withPredikat(Predikat.BUTUH_PERBAIKAN), document);

        // 60 % of it are 2,426,239, less the 1,102,836 of attendance
        assertThat(taken(statement, "POTONGAN_LAIN")).isEqualTo(1_323_403);
        assertThat(line(statement, "POTONGAN_LAIN").parts().getLast().of())
                .isEqualTo(Rupiah.of(4_043_732));
    }

    @Test
    void saysThatACutIsShortenedAndByWhichRule() {
        Line other =
                line(statement(WORST, capped("60", AttendanceBase.COMPONENT)), "POTONGAN_LAIN");

        assertThat(other.parts())
                .extracting(Line::code)
                .containsExactly("HUKDIS_BERAT_3", "BATAS_POTONGAN");
        Line limit = other.parts().getLast();
        assertThat(limit.amount()).isEqualTo(Rupiah.ZERO);
        assertThat(limit.percentage()).isEqualTo(Percentage.of("60"));
        assertThat(limit.of()).isEqualTo(Rupiah.of(4_595_150));
        assertThat(limit.basis().article()).isEqualTo("Ps 60");
    }

    @Test
    void saysNothingOfACapThatShortensNothing() {
        PersonMonth reprimanded =
                punished(
                        wholeMay(8, Predikat.BAIK, Months.absent(4)),
                        decision(Punishment.TEGURAN_LISAN, Months.day(1)));

        assertThat(codes(statement(reprimanded, capped("60", AttendanceBase.COMPONENT))))
                .doesNotContain("BATAS_POTONGAN");
        assertThat(codes(statement(WORST, capped("100", AttendanceBase.COMPONENT))))
                .doesNotContain("BATAS_POTONGAN");
    }

    @Test
    void takesNoGreaterPartOfWhatIsAddedAsPlt() {
        PersonMonth acting = acting(WORST, post(1, 31, 9, JenisJabatan.ADMINISTRATOR));
        PolicyDocument withCuts =
                Months.changed(
                        capped("60", AttendanceBase.COMPONENT),
                        document -> document.withObject("plt").put("withCuts", true));

        // 20 % of 5,079,200, of which 60 % are 609,504
        assertThat(taken(statement(acting, withCuts), "TAMBAHAN_DIPOTONG")).isEqualTo(609_504);
    }

    @ParameterizedTest
    @MethodSource("everyCap")
    void neverTakesMoreThanTheCapOfAnySumWhateverTheFacts(PolicyDocument document) {
        Policy policy = document.policy();
        Percentage cap = policy.cap().percentage();
        Random random = new Random(20_260_502);
        for (int round = 0; round < 400; round++) {
            PersonMonth facts = StatementCalculationTest.anyMonth(random);
            Statement statement = StatementCalculation.of(facts, policy);
            Rupiah whole = statement.lines().getFirst().amount();
            Line attendance = line(statement, "POTONGAN_KEHADIRAN");
            long together = together(statement);

            assertThat(together).isLessThanOrEqualTo(of(whole, cap));
            attendance.parts().stream()
                    .flatMap(part -> Stream.ofNullable(part.of()))
                    .forEach(
                            sum ->
                                    assertThat(-attendance.amount().amount())
                                            .isLessThanOrEqualTo(of(sum, cap)));
            assertThat(
                            together(
                                    StatementCalculation.of(
                                            StatementCalculationTest.later(facts, random), policy)))
                    .isGreaterThanOrEqualTo(together);
        }
    }

    static Stream<PolicyDocument> everyCap() {
        return Stream.of("0", "33.33", "60", "99.9")
                .flatMap(cap -> Stream.of(AttendanceBase.values()).map(base -> capped(cap, base)));
    }

    static Stream<PolicyDocument> everyRounding() {
        return Stream.of(AttendanceBase.values())
                .map(base -> capped("33.33", base))
                .flatMap(Months::everyRounding);
    }

    @ParameterizedTest
    @MethodSource("everyRounding")
    void neverPaysMoreForMoreLatenessHoweverAmountsAreRounded(PolicyDocument document) {
        Policy policy = document.policy();
        Random random = new Random(20_260_503);
        for (int round = 0; round < 400; round++) {
            PersonMonth facts = StatementCalculationTest.anyMonth(random);
            Statement statement = StatementCalculation.of(facts, policy);

            assertThat(statement.net()).isBetween(Rupiah.ZERO, statement.ceiling());
            assertThat(
                            StatementCalculation.of(
                                            StatementCalculationTest.later(facts, random), policy)
                                    .net())
                    .isLessThanOrEqualTo(statement.net());
        }
    }

    private static PersonMonth withBeratThree(PersonMonth month) {
        return punished(month, decision(Punishment.BERAT_3, Months.day(1)));
    }

    private static PolicyDocument capped(String percentage, AttendanceBase base) {
        Consumer<ObjectNode> cap =
                document ->
                        document.putObject("cap")
                                .put("percentage", percentage)
                                .putObject("basis")
                                .put("regulation", "Perkada 9/2026")
                                .put("article", "Ps " + percentage);
        return Months.changed(
                cap.andThen(
                        document -> document.withObject("attendance").put("base", base.name())));
    }

    private static Statement statement(PersonMonth facts, PolicyDocument document) {
        return StatementCalculation.of(facts, document.policy());
    }

    private static Line line(Statement statement, String code) {
        return lines(statement, code).findFirst().orElseThrow();
    }

    private static Stream<Line> lines(Statement statement, String code) {
        return statement.lines().stream().filter(line -> line.code().equals(code));
    }

    private static long taken(Statement statement, String code) {
        return lines(statement, code).mapToLong(line -> -line.amount().amount()).sum();
    }

    private static long together(Statement statement) {
        return taken(statement, "POTONGAN_KEHADIRAN") + taken(statement, "POTONGAN_LAIN");
    }

    private static long of(Rupiah sum, Percentage cap) {
        return Rupiah.rounded(sum.times(cap), Months.policy().rounding().mode()).amount();
    }

    private static List<String> codes(Statement statement) {
        return statement.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.parts().stream()))
                .map(Line::code)
                .toList();
    }
}
