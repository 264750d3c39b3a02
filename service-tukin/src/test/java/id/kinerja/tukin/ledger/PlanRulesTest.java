package id.kinerja.tukin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.RecoveryPlan.Instalment;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    @Test
    void takesInstalmentsUpToWhatIsOwed() {
        assertThat(findings(instalment(6, 40), instalment(7, 60))).isEmpty();
        assertThat(findings(instalment(6, 40))).isEmpty();
    }

    @Test
    void namesTheInstalmentWithWhichItIsMoreThanIsOwed() {
        assertThat(findings(instalment(6, 40), instalment(7, 61)))
                .containsExactly("instalments[1].amount plan-exceeds-owed");
        assertThat(findings(instalment(6, Long.MAX_VALUE), instalment(7, Long.MAX_VALUE)))
                .containsExactly("instalments[0].amount plan-exceeds-owed");
    }

    @Test
    void takesNoInstalmentOfNothingAndNoMonthTwice() {
        assertThat(findings(instalment(6, 0), instalment(6, -1)))
                .containsExactly(
                        "instalments[0].amount instalment-not-positive",
                        "instalments[1].month instalments-not-in-order",
                        "instalments[1].amount instalment-not-positive");
    }

    private static Instalment instalment(int month, long amount) {
        return new Instalment(YearMonth.of(2026, month), Rupiah.of(amount));
    }

    private static List<String> findings(Instalment... instalments) {
        return PlanRules.findings(List.of(instalments), Rupiah.of(100)).stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }
}
