package id.kinerja.tukin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.tukin.statement.Months;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final PolicyDocument SHIPPED = Months.shipped();

    @Test
    void readsAttendanceWhereAPartIsPaidByIt() {
        assertThat(policy("60", List.of()).readsAttendance()).isTrue();
    }

    @Test
    void readsAttendanceWhereDaysOfLeaveCutTheWhole() {
        assertThat(policy("100", SHIPPED.leave()).readsAttendance()).isTrue();
    }

    @Test
    void readsNoneWhereNothingIsPaidByIt() {
        List<PolicyDocument.LeaveRule> ofAttendance =
                SHIPPED.leave().stream().filter(rule -> rule.base() == CutBase.ATTENDANCE).toList();

        assertThat(policy("100", ofAttendance).readsAttendance()).isFalse();
    }

    private static Policy policy(String performance, List<PolicyDocument.LeaveRule> leave) {
        return Months.changed(
                        document -> {
                            document.withObject("composition").put("performance", performance);
                            leave.forEach(document.putArray("leave")::addPOJO);
                        })
                .policy();
    }
}
