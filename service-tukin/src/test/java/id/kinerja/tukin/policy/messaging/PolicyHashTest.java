package id.kinerja.tukin.policy.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyHashTest {

    /**
     * As it was before rules of leave could name a cause, policies had examples and BPJS was
     * chosen.
     */
    private static final String TOLD =
            "594691520f2ee2964f3a987c0a1ce1ade5843c37e39657cc1239f7d625244e79";

    /** As it was before examples could have facts from outside. */
    private static final String TOLD_WITH_EXAMPLES =
            "2ddb0f35a66d541b7e2bba7852d1962951b2895425a9967664a3dbd1c5a5a282";

    /** As it was before a rounding could name what is rounded. */
    private static final String TOLD_ROUNDED =
            "274d458db1ab0326fb8acfa880c7369384e1ceb6d64c17818ed0d3eeb8515319";

    @Test
    void staysAsItWasToldWhateverDocumentsCanSaySince() {
        PolicyDocument asBefore =
                Months.changed(document -> document.remove(List.of("examples", "bpjs")));

        assertThat(PolicyEventsOutbox.hash(asBefore)).isEqualTo(TOLD);
        assertThat(
                        PolicyEventsOutbox.hash(
                                Months.changed(
                                        Months.shipped(), document -> document.remove("bpjs"))))
                .isEqualTo(TOLD_WITH_EXAMPLES);
    }

    @Test
    void staysAsItWasToldOfARoundingThatNamesNoPoint() {
        assertThat(PolicyEventsOutbox.hash(rounded(null))).isEqualTo(TOLD_ROUNDED);
        assertThat(PolicyEventsOutbox.hash(rounded("LINE"))).isNotEqualTo(TOLD_ROUNDED);
    }

    private static PolicyDocument rounded(@Nullable String point) {
        return Months.changed(
                document ->
                        document.putObject("rounding")
                                .put("method", "UP")
                                .put("point", point)
                                .set("basis", document.get("plt").get("basis")));
    }

    @Test
    void isAnotherWhereTheTaxHasABasis() {
        assertThat(
                        PolicyEventsOutbox.hash(
                                Months.changed(
                                        document ->
                                                document.set(
                                                        "taxBasis",
                                                        document.get("plt").get("basis")))))
                .isNotEqualTo(PolicyEventsOutbox.hash(Months.changed(document -> {})));
    }

    @Test
    void isAnotherWhereARuleNamesACause() {
        PolicyDocument.LeaveRule any = rule(null);
        PolicyDocument.LeaveRule inHospital = rule(LeaveCause.RAWAT_INAP);

        assertThat(PolicyEventsOutbox.hash(Months.withLeave(inHospital)))
                .isNotEqualTo(PolicyEventsOutbox.hash(Months.withLeave(any)));
    }

    @Test
    void isAnotherWhereSomethingIsPaidOnceInAYear() {
        assertThat(PolicyEventsOutbox.hash(Months.withExtra(Months.thr("CLASS 100"))))
                .isNotEqualTo(PolicyEventsOutbox.hash(Months.withExtra()))
                .isNotEqualTo(PolicyEventsOutbox.hash(Months.withExtra(Months.thr("CLASS 50"))));
        assertThat(PolicyEventsOutbox.hash(Months.withExtra()))
                .isEqualTo(
                        PolicyEventsOutbox.hash(
                                Months.changed(document -> document.remove("extraMonths"))));
    }

    @Test
    void isAnotherWhereSomethingIsDeducted() {
        PolicyDocument without = Months.changed(document -> {});

        assertThat(PolicyEventsOutbox.hash(Months.withDeductions()))
                .isNotEqualTo(PolicyEventsOutbox.hash(without));
        assertThat(
                        PolicyEventsOutbox.hash(
                                Months.changed(document -> document.putArray("deductions"))))
                .isEqualTo(PolicyEventsOutbox.hash(without));
    }

    private static PolicyDocument.LeaveRule rule(@Nullable LeaveCause cause) {
        return new PolicyDocument.LeaveRule(
                Months.shipped().plt().basis(), LeaveType.SAKIT, cause, 1, "0", CutBase.WHOLE);
    }
}
