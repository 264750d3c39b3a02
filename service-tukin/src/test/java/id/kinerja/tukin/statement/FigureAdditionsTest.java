package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.month;
import static id.kinerja.tukin.statement.Months.place;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PolicyDocument;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150 a month; 2 % from 80 on, 5 % from 95 on. */
class FigureAdditionsTest {

    private static final PersonMonth MAY = wholeMay(8, Predikat.BAIK);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "79.9, 0",
        // 2 % of 4,595,150
        "80, 91903",
        "94.999, 91903",
        // 5 % = 229,757.5
        "95, 229758",
        "100, 229758",
    })
    void addsAsMuchAsTheStepOfTheFigureSays(String figure, long added) {
        Statement statement = statement(MAY, figure, rule -> {});

        assertThat(statement.net()).isEqualTo(Rupiah.of(4_595_150 + added));
        assertThat(statement.ceiling()).isEqualTo(Rupiah.of(4_595_150 + added));
        assertThat(statement.openQuestions()).isEmpty();
    }

    @Test
    void addsNoMoreThanItsLimitAndByItsBasis() {
        Statement statement = statement(MAY, "95", rule -> rule.put("most", 200_000));

        assertThat(statement.ceiling()).isEqualTo(Rupiah.of(4_795_150));
        assertThat(statement.lines().getLast())
                .extracting(
                        Line::code, line -> line.amount().amount(), line -> line.basis().article())
                .containsExactly("PENAMBAHAN_LOG", 200_000L, "Ps 20");
        assertThat(statement.lines().getLast().isAddition())
                .as("paid for a post beside his own, in a file of its own")
                .isFalse();
    }

    @Test
    void isCutByNothingAndIsOfWhatWasHeld() {
        // 3 % of 1,838,060 = 55,141.8 for a day of absence
        assertThat(statement(wholeMay(8, Predikat.BAIK, absent(4)), "95", rule -> {}).net())
                .isEqualTo(Rupiah.of(4_595_150 - 55_142 + 229_758));
        // 5 % of 2,223,460 for fifteen days
        assertThat(
                        statement(
                                        month(List.of(place(1, 15, 8, false)), Predikat.BAIK),
                                        "95",
                                        rule -> {})
                                .net())
                .isEqualTo(Rupiah.of(2_223_460 + 111_173));
        assertThat(statement(month(List.of(), Predikat.BAIK), "95", rule -> {}).net())
                .isEqualTo(Rupiah.ZERO);
    }

    @Test
    void asksForAFigureThatNobodyHasToldAndAddsNothingUntilThen() {
        Statement statement = StatementCalculation.of(MAY, policy(rule -> {}).policy());

        assertThat(statement.openQuestions()).containsExactly("fact-missing:LOG");
        assertThat(statement.net()).isEqualTo(Rupiah.of(4_595_150));
    }

    @ParameterizedTest
    @CsvSource({
        "/additions/0, fact, OTHER, additions[0].fact, fact-undeclared",
        "/facts/0, kind, YES_NO, additions[0].fact, addition-no-figure",
        "/additions/0/steps/1, atLeast, 96, additions[0].steps, steps-with-gap",
        "/additions/0/steps/1, percentage, 100.5, percentages, percentage-outside",
        "/additions/0, most, -1, additions[0].most, amount-negative",
        "/additions/0/basis, article, ' ', additions[0].basis.article, part-missing",
    })
    void findsWhatKeepsItFromBeingApplied(
            String at, String part, String value, String field, String code) {
        PolicyDocument document =
                Months.changed(
                        policy(rule -> {}), one -> ((ObjectNode) one.at(at)).put(part, value));

        assertThat(DocumentCheck.findings(document))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple(field, code));
    }

    private static Statement statement(
            PersonMonth month, String figure, Consumer<ObjectNode> change) {
        return StatementCalculation.of(
                Months.told(month, new OutsideFact("LOG", Months.day(1), Months.day(31), figure)),
                policy(change).policy());
    }

    private static PolicyDocument policy(Consumer<ObjectNode> change) {
        return Months.changed(
                Months.withAddition(),
                document -> change.accept((ObjectNode) document.at("/additions/0")));
    }
}
