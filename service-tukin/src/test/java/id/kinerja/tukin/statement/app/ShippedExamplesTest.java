package id.kinerja.tukin.statement.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Policies that are shipped come to what is worked out by hand in them. */
class ShippedExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Article BASIS = new Article("Perkada", "Ps 1");

    private final TryExamples examples = new TryExamples();

    @ParameterizedTest
    @MethodSource("id.kinerja.tukin.statement.Months#everyShipped")
    void comesToWhatItsExamplesSay(PolicyDocument document) {
        assertThat(DocumentCheck.findings(document)).isEmpty();
        assertThat(document.examples()).hasSizeGreaterThan(3);
        assertThat(examples.findings(document)).isEmpty();
    }

    @Test
    void saysWhichExampleComesToSomethingElse() {
        List<Finding> findings =
                findings(
                        document ->
                                document.withArray("examples")
                                        .addAll(
                                                (ArrayNode)
                                                        JSON.valueToTree(
                                                                Months.shipped().examples()))
                                        .forEach(
                                                example ->
                                                        ((ObjectNode) example.get("expected"))
                                                                .put("net", 1)));

        assertThat(findings).extracting(Finding::code).containsOnly("example-differs");
        Finding first = findings.get(1);
        assertThat(first.field()).isEqualTo("examples[1].expected.net");
        assertThat(first.arguments()).extracting(Object::toString).contains("1", "4595150");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'facts': {'places': []}} facts.month part-missing",
                "{'facts': {'month': '2026-05', 'places': [{'kelas': 0}]}} facts.places[0].kelas count-from-one",
                "{'facts': {'month': '2026-05', 'places': [{}]}} facts.places[0].kelas part-missing",
                "{'facts': {'month': '2026-05', 'places': [{'kelas': 8, 'to': '2026-06-01'}]}} facts.places[0] case-outside-month",
                "{'facts': {'month': '2026-05', 'places': [{'kelas': 8}, {'kelas': 9, 'from': '2026-05-31'}]}} facts.places case-places-overlap",
                "{'facts': {'month': '2026-05', 'days': [{'date': '2026-05-04'}, {'date': '2026-05-04'}]}} facts.days case-day-twice",
                "{'facts': {'month': '2026-05', 'days': [{'date': '2026-05-04', 'lateMinutes': -1}]}} facts.days[0].lateMinutes case-minutes-outside",
                "{'facts': {'month': '2026-05', 'leave': [{'type': 'BESAR', 'cause': 'RAWAT_INAP', 'workingDays': ['2026-05-04']}]}} facts.leave[0].cause cause-of-other-leave",
                "{'facts': {'month': '2026-05', 'days': [{'date': '2026-06-04', 'absent': true}]}} facts.days[0].date case-outside-month",
                "{'facts': {'month': '2026-05', 'leave': [{'type': 'BESAR', 'workingDays': ['2026-04-30']}]}} facts.leave[0].workingDays case-outside-month",
                "{'facts': {'month': '2026-05', 'leave': [{'type': 'BESAR'}]}} facts.leave[0].workingDays part-missing",
                "{'facts': {'month': '2026-05', 'discipline': [{'punishment': 'BERAT_1'}]}} facts.discipline[0].effective part-missing",
                "{'expected': null} expected part-missing",
                "{'name': ' '} name part-missing"
            })
    void saysWhatKeepsACaseFromBeingWorkedOut(String written) {
        String[] said = written.split("} (?=\\w)", 2);
        String[] found = said[1].split(" ", 2);

        List<Finding> findings =
                findings(
                        document -> {
                            ObjectNode example = (ObjectNode) document.withArray("examples").get(0);
                            example.setAll(
                                    (ObjectNode) JSON.readTree(said[0].replace('\'', '"') + "}"));
                        });

        assertThat(findings)
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("examples[0]." + found[0], found[1]));
    }

    @Test
    void refusesFactorsThatAreNoneAndRowsOfOneDay() {
        PolicyDocument noFactor =
                Months.changed(
                        document ->
                                document.withObject("classes")
                                        .putArray("factors")
                                        .addPOJO(factor("0")));
        PolicyDocument noNumber =
                Months.changed(
                        document ->
                                document.withObject("classes")
                                        .putArray("factors")
                                        .addPOJO(factor("dua")));
        PolicyDocument oneDay =
                Months.changed(
                        document ->
                                document.withObject("attendance")
                                        .putPOJO(
                                                "inARow",
                                                new PolicyDocument.InARowRule(BASIS, 1, "100")));

        assertThat(DocumentCheck.findings(noFactor))
                .extracting(Finding::code)
                .containsExactly("factor-outside");
        assertThat(DocumentCheck.findings(noNumber))
                .extracting(Finding::code)
                .containsExactly("number-not-readable");
        assertThat(DocumentCheck.findings(oneDay))
                .extracting(Finding::code)
                .containsExactly("in-a-row-from-two");
    }

    /** Such as would fill the memory of whoever computes with them. */
    @ParameterizedTest
    @CsvSource({
        "1E999999999, number-not-readable",
        "1E-999999999, number-not-readable",
        "0.12345678901, number-not-readable",
        "100.01, percentage-outside",
        "-1, percentage-outside"
    })
    void refusesNumbersThatNobodyMeans(String number, String ofAPercentage) {
        PolicyDocument factor =
                Months.changed(
                        document ->
                                document.withObject("classes")
                                        .putArray("factors")
                                        .addPOJO(factor(number)));
        PolicyDocument percentage =
                Months.changed(
                        document -> document.withObject("attendance").put("missingIn", number));

        assertThat(DocumentCheck.findings(factor))
                .extracting(Finding::code)
                .containsExactly("factor-outside");
        assertThat(DocumentCheck.findings(percentage))
                .extracting(Finding::code)
                .containsExactly(ofAPercentage);
    }

    @Test
    void saysWhereEachNumberStandsThatCannotBeRead() {
        PolicyDocument document =
                Months.changed(
                        changed -> {
                            changed.withObject("composition").put("performance", "100%");
                            ((ObjectNode) changed.at("/attendance/late/0")).put("cut", "0,5");
                            changed.withObject("predikat")
                                    .withObject("factors")
                                    .put("KURANG", "0.00001");
                            changed.withObject("classes")
                                    .putArray("factors")
                                    .addPOJO(factor("0.123456"));
                        });

        assertThat(DocumentCheck.findings(document))
                .extracting(Finding::field, Finding::code, Finding::arguments)
                .containsExactlyInAnyOrder(
                        unreadable("composition.performance", "100%"),
                        unreadable("attendance.late[0].cut", "0,5"),
                        unreadable("predikat.factors.KURANG", "0.00001"));
    }

    private static Tuple unreadable(String at, String written) {
        return tuple(at, "number-not-readable", List.of(at + " (\"" + written + "\")"));
    }

    @Test
    void saysWhichLinesThereAreWhereAnExampleExpectsAnother() {
        List<Finding> findings =
                findings(
                        document ->
                                ((ObjectNode) document.at("/examples/0/expected"))
                                        .putArray("lines")
                                        .addObject()
                                        .put("code", "POTONGAN_CUTI")
                                        .put("amount", -1));

        assertThat(findings).extracting(Finding::code).containsExactly("example-line-differs");
        assertThat(findings.getFirst().arguments())
                .extracting(Object::toString)
                .contains("TUKIN_KELAS, POTONGAN_KINERJA, POTONGAN_KEHADIRAN");
    }

    @Test
    void refusesBandsThatFallAndPartsWithoutEnd() {
        PolicyDocument falling =
                Months.changed(
                        document ->
                                ((ObjectNode) document.at("/attendance/late/1")).put("cut", "0.4"));
        PolicyDocument endless =
                Months.changed(
                        document -> {
                            ArrayNode factors = document.withObject("classes").putArray("factors");
                            for (int i = 0; i < 11; i++) {
                                factors.addPOJO(factor("1.1"));
                            }
                        });

        assertThat(DocumentCheck.findings(falling))
                .extracting(Finding::code)
                .containsExactly("bands-fall");
        assertThat(DocumentCheck.findings(endless))
                .extracting(Finding::code)
                .containsExactly("parts-too-many");
    }

    @Test
    void namesEveryPartThatIsMissingHoweverDeep() {
        PolicyDocument document =
                Months.changed(
                        changed -> {
                            ((ObjectNode) changed.at("/attendance/late/0")).remove("cut");
                            changed.withObject("classes").withObject("amounts").putNull("8");
                            changed.withObject("plt").remove("basis");
                        });

        assertThat(DocumentCheck.findings(document))
                .extracting(Finding::field, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("attendance.late[0].cut", "part-missing"),
                        tuple("classes.amounts.8", "part-missing"),
                        tuple("plt.basis", "part-missing"));
    }

    private static PolicyDocument.FactorRule factor(String factor) {
        return new PolicyDocument.FactorRule(BASIS, "IKFD", factor);
    }

    @Test
    void trustsNoPolicyWithoutAnExample() {
        assertThat(findings(document -> document.remove("examples")))
                .extracting(Finding::code)
                .containsExactly("part-missing");
    }

    @Test
    void saysWhatAnExampleStillWantsToKnow() {
        assertThat(
                        findings(
                                document ->
                                        ((ObjectNode) document.withArray("examples").get(0))
                                                .withObject("facts")
                                                .putArray("places")
                                                .addObject()
                                                .put("kelas", 8)))
                .extracting(Finding::code)
                .containsExactly("example-open");
    }

    private List<Finding> findings(Consumer<ObjectNode> change) {
        return examples.findings(Months.changed(change));
    }
}
