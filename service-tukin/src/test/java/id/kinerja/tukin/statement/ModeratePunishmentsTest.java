package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.decision;
import static id.kinerja.tukin.statement.Months.punished;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.Punishment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150 a month. */
class ModeratePunishmentsTest {

    private static final LocalDate FIRST = Months.day(1);

    @Test
    void asksForTheCutOfAModeratePunishmentThatThePolicyLeavesOpen() {
        PolicyDocument withoutTheSecond = policy("PP94", null);

        assertThat(questions(withoutTheSecond, Punishment.SEDANG_2, FIRST, null))
                .containsExactly("decision-without-rule");
        assertThat(questions(withoutTheSecond, Punishment.SEDANG_1, FIRST, null)).isEmpty();
        assertThat(questions(policy(null, null), Punishment.SEDANG_2, FIRST, null))
                .as("where the policy doesn't say by which law")
                .isEmpty();
    }

    @Test
    void asksForItAsLongAsThePunishmentLasts() {
        PolicyDocument policy = policy("PP53", null);
        LocalDate aYearBefore = FIRST.minusMonths(12);

        assertThat(questions(policy, Punishment.SEDANG_2, aYearBefore.plusMonths(1), null))
                .isNotEmpty();
        assertThat(questions(policy, Punishment.SEDANG_2, aYearBefore, null)).isEmpty();
        assertThat(questions(policy, Punishment.SEDANG_2, aYearBefore, FIRST)).isNotEmpty();
        assertThat(questions(policy, Punishment.SEDANG_2, aYearBefore, FIRST.minusDays(1)))
                .isEmpty();
        assertThat(questions(policy, Punishment.SEDANG_2, FIRST.plusMonths(1), null)).isEmpty();
    }

    @Test
    void cutsWhatTheLawOfThePolicySaysAndTakesNothingAsASaidNothing() {
        PersonMonth second =
                punished(wholeMay(8, Predikat.BAIK), decision(Punishment.SEDANG_2, FIRST));

        Statement nothing = StatementCalculation.of(second, policy("PP53", "0").policy());
        Statement quarter = StatementCalculation.of(second, policy("PP94", "25").policy());

        assertThat(nothing.openQuestions()).isEmpty();
        assertThat(nothing.net().amount()).isEqualTo(4_595_150);
        // 25 % of 4,595,150 = 1,148,787.5
        assertThat(quarter.net().amount()).isEqualTo(3_446_362);
    }

    @Test
    void refusesACutForThePunishmentOfTheOtherLawAndOneThatIsNotModerate() {
        PolicyDocument other = policy("PP53", "25");
        ObjectNode cut = last(other);
        cut.put("moderate", "PP94");

        assertThat(DocumentCheck.findings(withLast(other, cut)))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("discipline.cuts[8].moderate", "cut-of-other-law"));
        assertThat(DocumentCheck.findings(withLast(policy(null, "25"), cut)))
                .extracting(Finding::code)
                .containsExactly("cut-of-other-law");
        assertThat(DocumentCheck.findings(withLast(policy("PP94", "25"), cut))).isEmpty();
        assertThat(
                        DocumentCheck.findings(
                                Months.changed(
                                        document -> {
                                            document.withObject("discipline")
                                                    .put("moderate", "PP94");
                                            ((ObjectNode) document.at("/discipline/cuts/0"))
                                                    .put("moderate", "PP94");
                                        })))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("discipline.cuts[0].moderate", "cut-not-moderate"));
    }

    @Test
    void refusesTwoCutsOfOnePunishment() {
        assertThat(
                        DocumentCheck.findings(
                                Months.changed(
                                        document -> {
                                            ArrayNode cuts = cuts(document);
                                            cuts.add(cuts.get(0).deepCopy());
                                        })))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("discipline.cuts", "part-twice"));
    }

    /**
     * The shipped one by that law.
     *
     * @param second what it takes for the second moderate punishment, as its last cut; absent for
     *     no rule
     */
    private static PolicyDocument policy(@Nullable String law, @Nullable String second) {
        return Months.changed(
                document -> {
                    ArrayNode cuts = cuts(document);
                    cuts.removeIf(cut -> cut.get("punishment").asString().equals("SEDANG_2"));
                    if (second != null) {
                        cuts.addObject()
                                .put("punishment", "SEDANG_2")
                                .put("cut", second)
                                .put("months", 12);
                    }
                    document.withObject("discipline").put("moderate", law);
                });
    }

    private static ObjectNode last(PolicyDocument policy) {
        ObjectNode[] last = new ObjectNode[1];
        Months.changed(
                policy,
                document -> last[0] = (ObjectNode) cuts(document).get(cuts(document).size() - 1));
        return last[0];
    }

    private static PolicyDocument withLast(PolicyDocument policy, ObjectNode cut) {
        return Months.changed(
                policy, document -> cuts(document).set(cuts(document).size() - 1, cut));
    }

    private static ArrayNode cuts(ObjectNode document) {
        return (ArrayNode) document.at("/discipline/cuts");
    }

    private static List<String> questions(
            PolicyDocument policy,
            Punishment punishment,
            LocalDate effective,
            @Nullable LocalDate until) {
        return StatementCalculation.of(
                        punished(
                                wholeMay(8, Predikat.BAIK), decision(punishment, effective, until)),
                        policy.policy())
                .openQuestions();
    }
}
