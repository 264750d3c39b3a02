package id.kinerja.tukin.statement;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.tukin.policy.PolicyDocument;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Of examples that all come to what they say. */
class UnprovenPartsTest {

    @ParameterizedTest
    @MethodSource("id.kinerja.tukin.statement.Months#everyShipped")
    void findsNothingInAPolicyThatIsShipped(PolicyDocument document) {
        assertThat(UnprovenParts.of(document)).isEmpty();
    }

    @Test
    void trustsNoExampleThatPaysNothing() {
        // one month without a post is all that it is shown by
        assertThat(found(document -> {}))
                .containsExactly(
                        "examples examples-pay-nothing",
                        "classes.amounts class-table-without-example");
    }

    @Test
    void asksForAnExampleOfEachVariant() {
        assertThat(found(shown("").andThen(variant("RSUD", "D2")).andThen(variant("GURU", "D3"))))
                .containsExactly(
                        "variants[0] variant-without-example",
                        "variants[1] variant-without-example");
        assertThat(
                        found(
                                shown("", "D2", "D3")
                                        .andThen(variant("RSUD", "D2"))
                                        .andThen(variant("GURU", "D3"))))
                .isEmpty();
    }

    @Test
    void takesNoExampleForAVariantThatAnOtherOneComesBefore() {
        assertThat(found(shown("", "D2").andThen(variant("A", "D2")).andThen(variant("B", "D2"))))
                .containsExactly("variants[1] variant-without-example");
    }

    @Test
    void asksForAnExampleOfEachTableOfClasses() {
        Consumer<ObjectNode> points =
                document -> {
                    ObjectNode index = document.withObject("classes").putObject("index");
                    index.put("perPoint", 4_000).putObject("points").put("40", 1_105);
                    index.set("basis", document.get("plt").get("basis"));
                };

        assertThat(found(shown("").andThen(points)))
                .containsExactly("classes.index.points class-table-without-example");
        assertThat(found(shown("D2").andThen(variant("RSUD", "D2"))))
                .containsExactly("classes.amounts class-table-without-example");
    }

    @Test
    void isShownTheTableOfAllByWhoIsPaidByItInAVariantToo() {
        Consumer<ObjectNode> ofTheSameTable =
                document -> {
                    ObjectNode variant = (ObjectNode) document.at("/variants/0");
                    variant.remove("classes");
                    variant.set("cpns", document.get("cpns"));
                };

        assertThat(found(shown("D2").andThen(variant("RSUD", "D2")).andThen(ofTheSameTable)))
                .isEmpty();
    }

    /** An example of class 8 in each unit; of none where it is blank. */
    private static Consumer<ObjectNode> shown(String... units) {
        return document -> {
            for (String unit : units) {
                ObjectNode example = document.withArray("examples").addObject();
                example.put("name", "Kelas 8 di " + unit).putObject("expected").put("net", 1);
                ObjectNode facts = example.putObject("facts").put("month", "2026-05");
                ObjectNode place = facts.putArray("places").addObject().put("kelas", 8);
                if (!unit.isEmpty()) {
                    place.put("unit", unit);
                }
            }
        };
    }

    private static Consumer<ObjectNode> variant(String code, String unit) {
        return document -> {
            ObjectNode variant = document.withArray("variants").addObject().put("code", code);
            variant.putObject("scope").putArray("units").add(unit);
            variant.set("basis", document.get("plt").get("basis"));
            variant.set("classes", document.get("classes").deepCopy());
        };
    }

    private static List<String> found(Consumer<ObjectNode> change) {
        return UnprovenParts.of(Months.changed(change)).stream()
                .map(found -> found.field() + " " + found.code())
                .toList();
    }
}
