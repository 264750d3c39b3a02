package id.kinerja.tukin.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.FactKind;
import id.kinerja.tukin.policy.FactPeriod;
import id.kinerja.tukin.policy.FactRule;
import id.kinerja.tukin.policy.FactStart;
import id.kinerja.tukin.policy.OffsetRule;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.RoundingMethod;
import id.kinerja.tukin.policy.StopperRule;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kelas 8 is 4,595,150, of which a quarter, 1,148,788, is kept back of whoever has not filed his
 * LHKPN.
 */
class OutsideDeductionsTest {

    private static final Policy POLICY = Months.withFacts().policy();
    private static final PersonMonth MAY = Months.wholeMay(8, Predikat.BAIK);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);
    private static final Article BASIS = new Article("Perkada", "Ps 9");

    @Test
    void asksForEveryFactThatNobodyHasTold() {
        Statement nothing = StatementCalculation.of(MAY, POLICY);

        assertThat(nothing.openQuestions())
                .containsExactly("fact-missing:LHKPN", "fact-missing:TPTGR", "fact-missing:TPG");
        assertThat(of(told("LHKPN", "YES"), told("TPG", "0")).openQuestions())
                .containsExactly("fact-missing:TPTGR");
        assertThat(StatementCalculation.of(Months.month(List.of(), null), POLICY).openQuestions())
                .as("of whom nothing is due")
                .isEmpty();
    }

    @Test
    void keepsBackWhatTheValueOfTheMonthsLastDaySays() {
        Statement stopped = of(told("LHKPN", "NO"), told("TPTGR", "NO"), told("TPG", "0"));
        Statement filed =
                of(
                        told("LHKPN", "NO"),
                        new OutsideFact("LHKPN", Months.day(31), null, "YES"),
                        told("TPTGR", "NO"),
                        told("TPG", "0"));

        assertThat(stopped.complete()).isTrue();
        assertThat(stopped.net()).isEqualTo(Rupiah.of(3_446_362));
        assertThat(line(stopped, "PENAHANAN").parts())
                .extracting(Line::code, Line::amount)
                .containsExactly(tuple("PENAHANAN_LHKPN", Rupiah.of(-1_148_788)));
        assertThat(filed.net()).isEqualTo(Rupiah.of(4_595_150));
    }

    @Test
    void goesByTheMonthBeforeWhereThePolicySaysSo() {
        OutsideFact since = new OutsideFact("TPTGR", Months.day(1), null, "YES");
        OutsideFact settled = new OutsideFact("TPTGR", Months.day(2), null, "NO");

        Statement tooLate = of(told("LHKPN", "YES"), told("TPTGR", "NO"), since, told("TPG", "0"));
        assertThat(tooLate.net()).isEqualTo(Rupiah.of(4_595_150));
        Statement owed = of(told("LHKPN", "YES"), told("TPTGR", "YES"), settled, told("TPG", "0"));
        assertThat(owed.net()).isEqualTo(Rupiah.ZERO);
        assertThat(of(told("LHKPN", "YES"), since, told("TPG", "0")).openQuestions())
                .as("nobody has told of the month before")
                .containsExactly("fact-missing:TPTGR");
    }

    @Test
    void takesOffWhatIsPaidElsewhereButNeverMoreThanIsLeft() {
        Statement some = of(told("LHKPN", "NO"), told("TPTGR", "NO"), told("TPG", "1500000"));
        Statement more = of(told("LHKPN", "NO"), told("TPTGR", "NO"), told("TPG", "9000000"));

        assertThat(some.net()).isEqualTo(Rupiah.of(1_946_362));
        Line part = line(some, "PENGURANGAN").parts().getFirst();
        assertThat(part.code()).isEqualTo("PENGURANGAN_TPG");
        assertThat(part.of()).isEqualTo(Rupiah.of(1_500_000));
        assertThat(more.net()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void roundsToTheStepWhatTheFactsHaveLeft() {
        Policy hundreds = Months.rounded(Months.withFacts(), RoundingMethod.DOWN).policy();
        Statement statement =
                StatementCalculation.of(
                        Months.told(
                                MAY, told("LHKPN", "NO"), told("TPTGR", "NO"), told("TPG", "1")),
                        hundreds);

        // A quarter of 4,595,150 is 1,148,787.5, of which half a rupiah stays with him.
        assertThat(line(statement, "PENAHANAN").amount()).isEqualTo(Rupiah.of(-1_148_787));
        assertThat(line(statement, "PEMBULATAN").amount()).isEqualTo(Rupiah.of(-62));
        assertThat(statement.net()).isEqualTo(Rupiah.of(3_446_300));
    }

    @Test
    void asksNothingOfWhomThePolicyPaysNothing() {
        PersonMonth studies =
                Months.month(List.of(Months.placeAs(1, 31, PaidAs.TUGAS_BELAJAR)), null);

        assertThat(StatementCalculation.of(studies, POLICY).openQuestions()).isEmpty();
    }

    @Test
    void keepsOfAllThatWasToldWhatHoldsOnSomeDayOfTheMonth() {
        DateRange days = DateRange.of(Months.day(1).minusDays(1), Months.day(31));
        OutsideFact old = told("LHKPN", "NO");
        OutsideFact later = new OutsideFact("LHKPN", LocalDate.of(2026, 3, 1), null, "YES");
        OutsideFact inMay = new OutsideFact("LHKPN", Months.day(9), null, "NO");
        OutsideFact april =
                new OutsideFact("TPG", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), "5");
        OutsideFact june = new OutsideFact("TPG", LocalDate.of(2026, 6, 1), null, "6");

        assertThat(OutsideFact.holding(List.of(june, inMay, old, later, april), days))
                .containsExactly(later, inMay, april);
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, 1500000, 1500000",
        "MONEY, 007, 7",
        "MONEY, 1.500.000,",
        "MONEY, -1,",
        "PERCENTAGE, 12.50, 12.5",
        "PERCENTAGE, 100, 100",
        "PERCENTAGE, 100.1,",
        "PERCENTAGE, '12,5',",
        "NUMBER, 0.0, 0",
        "NUMBER, 1e3,",
        "YES_NO, Ya, YES",
        "YES_NO, tidak, NO",
        "YES_NO, belum,"
    })
    void keepsAValueAsItsKindIsWritten(FactKind kind, String written, String kept) {
        assertThat(kind.read(written).orElse(null)).isEqualTo(kept);
    }

    @Test
    void holdsForAsLongAsItsPeriodSays() {
        LocalDate day = LocalDate.of(2026, 2, 10);

        assertThat(FactPeriod.MONTH.lastDay(day)).isEqualTo("2026-02-28");
        assertThat(FactPeriod.YEAR.lastDay(day)).isEqualTo("2026-12-31");
        assertThat(FactPeriod.UNTIL_CHANGED.lastDay(day)).isNull();
    }

    @Test
    void saysWhereRulesAndFactsDoNotFit() {
        assertThat(findings(document -> document.putArray("facts")))
                .extracting(Finding::field, Finding::code)
                .containsExactly(
                        tuple("stoppers[0].fact", "fact-undeclared"),
                        tuple("stoppers[1].fact", "fact-undeclared"),
                        tuple("offsets[0].fact", "fact-undeclared"));
        assertThat(
                        findings(
                                document ->
                                        Months.put(
                                                document,
                                                "facts",
                                                fact("LHKPN", Role.AUDITOR),
                                                fact("LHKPN", Role.PENGELOLA_TUKIN),
                                                fact("tpg", Role.PENGELOLA_TUKIN))))
                .extracting(Finding::code)
                .contains("fact-supplier-unfit", "fact-twice", "fact-code-invalid");
        assertThat(
                        findings(
                                document -> {
                                    Months.put(
                                            document,
                                            "stoppers",
                                            new StopperRule(
                                                    BASIS,
                                                    "LHKPN",
                                                    "TIDAK",
                                                    "101",
                                                    FactStart.SAME_MONTH));
                                    Months.put(document, "offsets", new OffsetRule(BASIS, "LHKPN"));
                                }))
                .extracting(Finding::field, Finding::code)
                .containsExactly(
                        tuple("percentages", "percentage-outside"),
                        tuple("stoppers[0].value", "fact-value-unreadable"),
                        tuple("offsets[0].fact", "offset-not-money"));
    }

    private static List<Finding> findings(Consumer<ObjectNode> change) {
        PolicyDocument document = Months.withFacts();
        return DocumentCheck.findings(Months.changed(document, change));
    }

    private static FactRule fact(String code, Role suppliedBy) {
        return new FactRule(
                BASIS, code, code, FactKind.YES_NO, null, FactPeriod.YEAR, suppliedBy, null);
    }

    private static OutsideFact told(String code, String value) {
        return new OutsideFact(code, LONG_AGO, null, value);
    }

    private static Statement of(OutsideFact... facts) {
        return StatementCalculation.of(Months.told(MAY, facts), POLICY);
    }

    private static Line line(Statement statement, String code) {
        return statement.lines().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
