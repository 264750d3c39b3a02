package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PolicyDocument;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150 a month, of which 40 % follow attendance: 1,838,060. */
class CountedTest {

    @ParameterizedTest
    @CsvSource({
        // 2 % each of 1,838,060
        "0,   4595150",
        "1,   4558389",
        "2,   4521628",
        "2.5, 4521628",
        // never more than what attendance is paid by
        "60,  2757090",
        "999999999999, 2757090",
    })
    void cutsForEachThatIsTold(String told, long net) {
        Statement statement = statement(told, document -> each(document, "2", null));

        assertThat(statement.net().amount()).isEqualTo(net);
        assertThat(statement.openQuestions()).isEmpty();
    }

    @ParameterizedTest
    // 1 % and 5 % of 1,838,060
    @CsvSource({"29, 4595150", "30, 4576769", "60, 4576769", "61, 4503247"})
    void findsTheNumberInABandOnce(String told, long net) {
        assertThat(statement(told, CountedTest::bands).net().amount()).isEqualTo(net);
    }

    @ParameterizedTest
    // 2 % each of 1,838,060
    @CsvSource({"0, 4595150", "1, 4558389", "2, 4521628"})
    void cutsForEachCeremonyThatAttendanceTells(int missed, long net) {
        PersonMonth.Day day =
                new PersonMonth.Day(Months.day(4), "PRESENT", 0, 0, false, false, missed, null);
        PersonMonth month = wholeMay(8, Predikat.BAIK, day);

        Statement without = StatementCalculation.of(month, Months.changed(_ -> {}).policy());
        Statement with =
                StatementCalculation.of(
                        month,
                        Months.changed(
                                        document ->
                                                document.withObject("attendance")
                                                        .put("missedCeremony", "2"))
                                .policy());

        assertThat(without.net().amount()).isEqualTo(4_595_150);
        assertThat(without.lines().get(2).parts()).isEmpty();
        assertThat(with.net().amount()).isEqualTo(net);
    }

    @Test
    void namesTheFactAndItsArticle() {
        Line cut = statement("1", document -> each(document, "2", null)).lines().get(2);

        assertThat(cut.code()).isEqualTo("POTONGAN_KEHADIRAN");
        assertThat(cut.parts())
                .extracting(
                        Line::code, part -> part.amount().amount(), part -> part.basis().article())
                .containsExactly(tuple("HITUNGAN_APEL", -36_761L, "Ps 12"));
    }

    @Test
    void asksForWhatNobodyHasToldUnlessThePolicySaysWhatThatMeans() {
        assertThat(statement(null, document -> each(document, "2", null)).openQuestions())
                .containsExactly("fact-missing:APEL");
        Statement listed = statement(null, document -> each(document, "2", "0"));
        assertThat(listed.openQuestions()).isEmpty();
        assertThat(listed.net().amount()).isEqualTo(4_595_150);
        assertThat(statement(null, document -> each(document, "2", "1")).net().amount())
                .isEqualTo(4_558_389);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, YES_NO, counted[0].fact, counted-no-number",
        "untold, much, facts[0].untold, fact-value-unreadable",
        "fact, UPACARA, counted[0].fact, fact-undeclared",
        "perUnit, 101, percentages, percentage-outside",
        "perUnit, , counted[0], counted-one-of-two",
    })
    void findsWhatKeepsItFromBeingApplied(
            String part, @Nullable String value, String field, String code) {
        PolicyDocument document =
                Months.changed(
                        changed -> {
                            each(changed, "2", null);
                            ObjectNode rule =
                                    (ObjectNode)
                                            changed.at(
                                                    part.equals("kind") || part.equals("untold")
                                                            ? "/facts/0"
                                                            : "/counted/0");
                            rule.put(part, value);
                        });

        assertThat(DocumentCheck.findings(document))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple(field, code));
    }

    private static Statement statement(@Nullable String told, Consumer<ObjectNode> rule) {
        OutsideFact[] facts =
                told == null
                        ? new OutsideFact[0]
                        : new OutsideFact[] {new OutsideFact("APEL", Months.day(1), null, told)};
        return StatementCalculation.of(
                Months.told(wholeMay(8, Predikat.BAIK), facts), Months.changed(rule).policy());
    }

    private static void each(ObjectNode document, String percentage, @Nullable String untold) {
        fact(document, untold);
        counted(document).put("perUnit", percentage);
    }

    private static void bands(ObjectNode document) {
        fact(document, null);
        ObjectNode counted = counted(document);
        counted.withArray("bands")
                .addObject()
                .put("code", "SEDIKIT")
                .put("from", 30)
                .put("to", 60)
                .put("cut", "1");
        counted.withArray("bands")
                .addObject()
                .put("code", "BANYAK")
                .put("from", 61)
                .put("cut", "5");
    }

    private static ObjectNode counted(ObjectNode document) {
        ObjectNode counted = document.withArray("counted").addObject().put("fact", "APEL");
        counted.putObject("basis").put("regulation", "Perkada").put("article", "Ps 12");
        return counted;
    }

    private static void fact(ObjectNode document, @Nullable String untold) {
        ObjectNode fact = document.withArray("facts").addObject();
        fact.putObject("basis").put("regulation", "Perkada").put("article", "Ps 12");
        fact.put("code", "APEL")
                .put("name", "Tidak ikut apel")
                .put("kind", "NUMBER")
                .put("unit", "kali")
                .put("period", "MONTH")
                .put("suppliedBy", "ADMIN_KEPEGAWAIAN")
                .put("untold", untold);
    }
}
