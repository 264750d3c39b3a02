package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.decision;
import static id.kinerja.tukin.statement.Months.onLeave;
import static id.kinerja.tukin.statement.Months.punished;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.Punishment;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150; Butuh Perbaikan leaves 4,043,732 of it. */
class CutBasesTest {

    private static final PersonMonth MAY = wholeMay(8, Predikat.BUTUH_PERBAIKAN);
    private static final PersonMonth REPRIMANDED =
            punished(MAY, decision(Punishment.TEGURAN_LISAN, Months.day(1)));

    @ParameterizedTest
    @CsvSource({
        // 20 % of the whole, and of what the predikat leaves: 808,746.4
        ", 919030, 4595150",
        "WHOLE, 919030, 4595150",
        "AFTER_PREDIKAT, 808746, 4043732",
    })
    void takesAPunishmentOfWhatThePolicySays(String base, long taken, long of) {
        PolicyDocument document =
                Months.changed(policy -> policy.withObject("discipline").put("base", base));

        assertThat(DocumentCheck.findings(document)).isEmpty();
        assertThat(other(REPRIMANDED, document).parts())
                .extracting(Line::code, Line::amount, Line::of)
                .containsExactly(tuple("HUKDIS_TEGURAN_LISAN", Rupiah.of(-taken), Rupiah.of(of)));
    }

    @Test
    void takesLeaveOfWhatThePredikatLeaves() {
        // 4 % on each of two days: 161,749.28 and 323,498.56 together
        assertThat(other(onLeave(MAY, LeaveType.BESAR, 4, 5), leave("AFTER_PREDIKAT")).amount())
                .isEqualTo(Rupiah.of(-323_499));
        assertThat(other(onLeave(MAY, LeaveType.BESAR, 4, 5), leave("WHOLE")).amount())
                .isEqualTo(Rupiah.of(-367_612));
    }

    @Test
    void takesEachOfItsOwnSumWhereBothDiffer() {
        PersonMonth both =
                punished(
                        onLeave(MAY, LeaveType.BESAR, 4),
                        decision(Punishment.TEGURAN_LISAN, Months.day(1)));
        PolicyDocument document =
                Months.changed(
                        leave("WHOLE"),
                        policy -> policy.withObject("discipline").put("base", "AFTER_PREDIKAT"));

        assertThat(other(both, document).parts())
                .extracting(Line::code, Line::of)
                .containsExactly(
                        tuple("CUTI_BESAR", Rupiah.of(4_595_150)),
                        tuple("HUKDIS_TEGURAN_LISAN", Rupiah.of(4_043_732)));
    }

    @Test
    void looksAtAttendanceWhereLeaveTakesOfWhatThePredikatLeaves() {
        Consumer<ObjectNode> byPredikatAlone =
                policy -> policy.withObject("composition").put("performance", "100");

        assertThat(Months.changed(leave("AFTER_PREDIKAT"), byPredikatAlone).policy())
                .matches(policy -> policy.readsAttendance());
    }

    /** Nothing but long leave, a day of it at 4 %. */
    private static PolicyDocument leave(String base) {
        return Months.changed(
                policy -> {
                    ObjectNode rule = policy.putArray("leave").addObject();
                    rule.put("type", "BESAR").put("fromDay", 1).put("perDay", "4");
                    rule.put("base", base).set("basis", policy.get("plt").get("basis"));
                });
    }

    private static Line other(PersonMonth facts, PolicyDocument document) {
        return StatementCalculation.of(facts, document.policy()).lines().stream()
                .filter(line -> line.code().equals("POTONGAN_LAIN"))
                .findFirst()
                .orElseThrow();
    }
}
