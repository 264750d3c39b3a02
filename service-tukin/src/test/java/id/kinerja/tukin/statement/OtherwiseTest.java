package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.attended;
import static id.kinerja.tukin.statement.Months.day;
import static id.kinerja.tukin.statement.Months.present;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.CaseFacts.CaseDay;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** May 2026 begins on a Friday; attendance until the 7th is told, of the days after it nothing. */
class OtherwiseTest {

    private static final LocalDate UNTIL = day(7);
    private static final PersonMonth KNOWN =
            attended(wholeMay(8, Predikat.BAIK, present(1, 7)), 31);

    @Test
    void countsAbsencesInARowOverAWeekendThatIsAhead() {
        Policy policy =
                Months.changed(
                                document ->
                                        document.withObject("attendance")
                                                .putPOJO(
                                                        "inARow",
                                                        new PolicyDocument.InARowRule(
                                                                new Article("Perka", "Ps 9"),
                                                                3,
                                                                "100")))
                        .policy();

        Statement statement = StatementCalculation.of(month(KNOWN, absentOn(8, 11, 12)), policy);

        assertThat(statement.lines().get(2).parts())
                .extracting(Line::code)
                .contains("ALPHA_BERTURUT_TURUT");
        assertThat(statement.complete()).isTrue();
    }

    @Test
    void supposesNothingOfADayThatShouldBeKnownByNow() {
        PersonMonth known = attended(wholeMay(8, Predikat.BAIK, present(1, 6)), 31);

        Statement unsaid = StatementCalculation.of(month(known, absentOn(8)), Months.policy());
        Statement said = StatementCalculation.of(month(known, absentOn(7)), Months.policy());

        assertThat(unsaid.openQuestions()).containsExactly("attendance-missing");
        assertThat(said.openQuestions()).isEmpty();
    }

    @Test
    void supposesNobodyAtWorkOnAHoliday() {
        assertThat(absentOn(8).supposed(KNOWN, UNTIL, Set.of(day(14))))
                .startsWith(day(11), day(12), day(13), day(15))
                .doesNotContain(day(8), day(14));
    }

    @Test
    void paysByThePredikatThatIsSaidWhicheverPeriodPays() {
        Policy byTheQuarter =
                Months.changed(
                                document ->
                                        document.withObject("predikat")
                                                .put("lag", "PREVIOUS_QUARTER"))
                        .policy();
        Otherwise worse = new Otherwise(List.of(), Predikat.BUTUH_PERBAIKAN);

        Statement statement = StatementCalculation.of(month(KNOWN, worse), byTheQuarter);

        // 20 % of 2,757,090
        assertThat(statement.net().amount()).isEqualTo(4_595_150 - 551_418);
        assertThat(statement.complete()).isTrue();
    }

    @Test
    void changesWhatIsKnownOfADayAndNothingElse() {
        PersonMonth known = attended(wholeMay(8, Predikat.BAIK, absent(4)), 4);
        Otherwise onTime =
                new Otherwise(
                        List.of(new CaseDay(day(4), null, null, null, null, null, null, null)),
                        null);

        assertThat(month(known, onTime))
                .isEqualTo(attended(wholeMay(8, Predikat.BAIK, present(4, 4)), 4));
    }

    private static PersonMonth month(PersonMonth known, Otherwise otherwise) {
        return otherwise.in(known, UNTIL, Set.copyOf(otherwise.supposed(known, UNTIL, Set.of())));
    }

    private static Otherwise absentOn(int... days) {
        return new Otherwise(
                IntStream.of(days)
                        .mapToObj(
                                day ->
                                        new CaseDay(
                                                day(day), true, null, null, null, null, null, null))
                        .toList(),
                null);
    }
}
