package id.kinerja.integration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Refused.Finding;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an agency may settle about notices. */
class NoticePolicyTest {

    @Test
    void keepsNoticesForLongerThanTheyAreToldAhead() {
        assertThat(NoticePolicy.SHIPPED.findings()).isEmpty();
        assertThat(policy(90, 60, 3).findings()).isEmpty();
        assertThat(policy(30, 90, 3).findings())
                .extracting(Finding::field)
                .containsExactly("keptDays");
        assertThat(policy(90, 60, 120).findings())
                .extracting(Finding::field)
                .containsExactly("keptDays");
    }

    @Test
    void saysOneBoundOfAFieldThatIsWrongInTwoWays() {
        assertThat(policy(10, 90, 3).findings())
                .containsExactly(Finding.of("keptDays", "notice-policy-impossible", 91, 730));
        assertThat(policy(180, 9_999, 3).findings())
                .containsExactly(
                        Finding.of("keptDays", "notice-policy-impossible", 366, 730),
                        Finding.of("contractDays", "notice-policy-impossible", 1, 365));
    }

    private static NoticePolicy policy(int kept, int contract, int reminder) {
        return new NoticePolicy(
                kept,
                contract,
                List.of(reminder),
                7,
                LocalTime.of(21, 0),
                LocalTime.of(6, 0),
                null);
    }
}
