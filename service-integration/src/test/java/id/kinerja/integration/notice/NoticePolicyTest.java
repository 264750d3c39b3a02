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
