package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.month;
import static id.kinerja.tukin.statement.Months.placeAs;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.PolicyDocument;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150 a month, of which 60 % follow the predikat. */
class VariantTest {

    @Test
    void paysWhoIsInAUnitOrBelowItByWhatIsSaidOfIt() {
        Consumer<ObjectNode> hospital = variant("RSUD", scope -> scope.putArray("units").add("D2"));

        assertThat(net(at("D2.1", "D2", "K1"), hospital)).isEqualTo(6_000_000);
        assertThat(net(at("D2", "K1"), hospital)).isEqualTo(6_000_000);
        assertThat(net(at("D1", "K1"), hospital)).isEqualTo(4_595_150);
        assertThat(net(List.of(placeAs(1, 31, PaidAs.PPPK)), hospital)).isEqualTo(4_595_150);
    }

    @Test
    void takesTheMonthByWhereItsHolderStoodLast() {
        Consumer<ObjectNode> hospital = variant("RSUD", scope -> scope.putArray("units").add("D2"));

        assertThat(net(List.of(place(1, 10, "D1"), place(11, 31, "D2")), hospital))
                .isEqualTo(6_000_000);
        assertThat(net(List.of(place(1, 10, "D2"), place(11, 31, "D1")), hospital))
                .isEqualTo(4_595_150);
    }

    @Test
    void needsAllThatIsSaidOfAScope() {
        Consumer<ObjectNode> contracted =
                variant(
                        "PPPK-RSUD",
                        scope -> {
                            scope.putArray("units").add("D2");
                            scope.putArray("statuses").add("PPPK");
                            scope.putArray("positions").add("FUNGSIONAL");
                        });

        assertThat(net(at(JenisJabatan.FUNGSIONAL, PaidAs.PPPK, "D2"), contracted))
                .isEqualTo(6_000_000);
        assertThat(net(at(JenisJabatan.PELAKSANA, PaidAs.PPPK, "D2"), contracted))
                .isEqualTo(4_595_150);
        assertThat(net(at(JenisJabatan.FUNGSIONAL, PaidAs.PPPK, "D1"), contracted))
                .isEqualTo(4_595_150);
        assertThat(net(at(JenisJabatan.FUNGSIONAL, null, "D2"), contracted)).isEqualTo(4_595_150);
    }

    @Test
    void takesTheFirstThatFits() {
        Consumer<ObjectNode> both =
                variant("KABUPATEN", scope -> scope.putArray("units").add("K1"))
                        .andThen(variant("RSUD", scope -> scope.putArray("units").add("D2")))
                        .andThen(
                                document ->
                                        amount((ObjectNode) document.get("variants").get(1), 7));

        assertThat(net(at("D2", "K1"), both)).isEqualTo(6_000_000);
        assertThat(net(at("D2"), both)).isEqualTo(7);
    }

    @Test
    void leavesWhatItDoesNotSpeakOfAsItIs() {
        PersonMonth rated = month(at("D2"), Predikat.KURANG);

        // KURANG pays 70 % of the 60 %
        assertThat(
                        StatementCalculation.of(
                                        rated,
                                        document(
                                                        variant(
                                                                "RSUD",
                                                                scope ->
                                                                        scope.putArray("units")
                                                                                .add("D2")))
                                                .policy())
                                .net()
                                .amount())
                .isEqualTo(4_920_000);
    }

    @Test
    void findsWhatKeepsItFromBeingApplied() {
        assertThat(findings(variant("X", scope -> {})))
                .containsExactly("variants[0].scope scope-empty");
        assertThat(findings(variant("X", scope -> scope.putArray("units"))))
                .containsExactly("variants[0].scope scope-empty");
        assertThat(
                        findings(
                                variant("X", scope -> scope.putArray("statuses").add("PPPK"))
                                        .andThen(
                                                document ->
                                                        ((ObjectNode) document.at("/variants/0"))
                                                                .remove("classes"))))
                .containsExactly("variants[0] variant-changes-nothing");
        assertThat(
                        findings(
                                variant("X", scope -> scope.putArray("statuses").add("PPPK"))
                                        .andThen(
                                                document ->
                                                        amount(
                                                                (ObjectNode)
                                                                        document.at("/variants/0"),
                                                                -1))))
                .containsExactly("variants[0].classes.amounts amount-negative");
        assertThat(
                        findings(
                                variant("X", scope -> scope.putArray("statuses").add("PPPK"))
                                        .andThen(
                                                variant(
                                                        "X",
                                                        scope ->
                                                                scope.putArray("statuses")
                                                                        .add("TNI")))))
                .containsExactly("variants part-twice");
    }

    /** In which class 8 is 6,000,000. */
    private static Consumer<ObjectNode> variant(String code, Consumer<ObjectNode> scope) {
        return document -> {
            ObjectNode variant = document.withArray("variants").addObject().put("code", code);
            variant.putObject("basis").put("regulation", "Perkada 9/2026").put("article", code);
            scope.accept(variant.putObject("scope"));
            variant.set("classes", document.get("classes").deepCopy());
            amount(variant, 6_000_000);
        };
    }

    private static void amount(ObjectNode variant, long amount) {
        variant.withObject("classes").withObject("amounts").put("8", amount);
    }

    private static long net(List<PersonMonth.Place> places, Consumer<ObjectNode> change) {
        return StatementCalculation.of(month(places, Predikat.BAIK), document(change).policy())
                .net()
                .amount();
    }

    private static List<String> findings(Consumer<ObjectNode> change) {
        return DocumentCheck.findings(document(change)).stream()
                .map((Finding found) -> found.field() + " " + found.code())
                .toList();
    }

    private static PolicyDocument document(Consumer<ObjectNode> change) {
        return Months.changed(
                document -> {
                    document.remove("variants");
                    change.accept(document);
                });
    }

    private static List<PersonMonth.Place> at(String... units) {
        return at(JenisJabatan.ADMINISTRATOR, null, units);
    }

    private static List<PersonMonth.Place> at(
            JenisJabatan position, @Nullable PaidAs as, String... units) {
        return List.of(place(1, 31, position, as, units));
    }

    private static PersonMonth.Place place(int from, int to, String... units) {
        return place(from, to, JenisJabatan.ADMINISTRATOR, null, units);
    }

    private static PersonMonth.Place place(
            int from, int to, JenisJabatan position, @Nullable PaidAs as, String... units) {
        return new PersonMonth.Place(
                Months.MAY.atDay(from),
                Months.MAY.atDay(to),
                new KelasJabatan(8),
                position,
                false,
                as,
                List.of(units));
    }
}
