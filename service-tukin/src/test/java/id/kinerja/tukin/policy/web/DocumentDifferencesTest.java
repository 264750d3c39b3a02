package id.kinerja.tukin.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.web.DocumentDifferences.Difference;
import id.kinerja.tukin.statement.Months;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DocumentDifferencesTest {

    @Test
    void hidesNoChangeBehindAnotherPartOfTheSameName() {
        assertThat(DocumentDifferences.between(with("0.95", "1"), with("0.50", "1")))
                .extracting(
                        one -> String.join(".", one.path()), Difference::before, Difference::after)
                .containsExactly(tuple("classes.factors.IKK.factor", "0.95", "0.50"));
        assertThat(DocumentDifferences.between(with("0.95", "1"), with("0.95", "0.5")))
                .extracting(one -> String.join(".", one.path()))
                .containsExactly("classes.factors.IKK (2).factor");
    }

    @Test
    void movesNoOtherPartWhereOneIsPutInBetween() {
        assertThat(DocumentDifferences.between(with("0.95"), with("0.95", "1")))
                .extracting(one -> String.join(".", one.path()), Difference::before)
                .contains(tuple("classes.factors.IKK (2).factor", null))
                .noneMatch(one -> String.valueOf(one).contains("IKK.factor"));
        assertThat(DocumentDifferences.between(Months.shipped(), Months.shipped())).isEmpty();
    }

    @Test
    void namesAPartByNothingThatItDoesNotSay() {
        PolicyDocument without = Months.changed(document -> document.putArray("examples"));

        assertThat(DocumentDifferences.between(without, Months.shipped()))
                .extracting(Difference::path)
                .isNotEmpty()
                .noneMatch(path -> path.contains(""))
                .anyMatch(path -> String.join(".", path).endsWith("places.1.kelas"));
    }

    @Test
    void knowsWhatGoesByFactsByTheFactAndItsValue() {
        PolicyDocument sooner =
                Months.changed(
                        Months.withFacts(),
                        document ->
                                ((ObjectNode) document.withArray("stoppers").get(1))
                                        .put("start", "SAME_MONTH"));

        assertThat(DocumentDifferences.between(Months.withFacts(), sooner))
                .extracting(
                        one -> String.join(".", one.path()), Difference::before, Difference::after)
                .containsExactly(tuple("stoppers.TPTGR YES.start", "NEXT_MONTH", "SAME_MONTH"));
    }

    private static PolicyDocument with(String... factors) {
        return Months.changed(
                document -> {
                    ArrayNode written = document.withObject("classes").putArray("factors");
                    List.of(factors)
                            .forEach(
                                    factor ->
                                            written.addPOJO(
                                                    new PolicyDocument.FactorRule(
                                                            new Article("Perkada", "Ps 1"),
                                                            "IKK",
                                                            factor)));
                });
    }
}
