package id.kinerja.tukin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UncoveredMonthsTest {

    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));

    @Test
    void areNoneWherePoliciesFollowOneAnother() {
        UncoveredMonths around =
                new UncoveredMonths(
                        policy("2026-04-01", "2026-06-30"),
                        policy("2026-01-01", "2026-03-31"),
                        policy("2026-07-01", null));

        assertThat(around.findings()).isEmpty();
        assertThat(around.leavesSome()).isFalse();
    }

    @Test
    void areThoseBetweenTheOneBeforeAndIt() {
        UncoveredMonths around =
                new UncoveredMonths(
                        policy("2026-09-01", null), policy("2026-01-01", "2026-06-30"), null);

        assertThat(around.findings())
                .containsExactly(
                        Finding.of("validFrom", "policy-gap-before", "2026-07", "2026-08")
                                .asWarning());
        assertThat(around.leavesSome()).isTrue();
    }

    @Test
    void areThoseBetweenItAndTheOneAfter() {
        UncoveredMonths around =
                new UncoveredMonths(
                        policy("2026-07-01", "2026-07-31"),
                        policy("2026-01-01", null),
                        policy("2026-09-01", null));

        assertThat(around.findings())
                .containsExactly(
                        Finding.of("validTo", "policy-gap-after", "2026-08", "2026-08")
                                .asWarning());
        assertThat(around.leavesSome()).isTrue();
    }

    @Test
    void areOnlyShownWhereNothingFollowsItsEndYet() {
        UncoveredMonths around =
                new UncoveredMonths(policy("2026-01-01", "2026-12-31"), null, null);

        assertThat(around.findings())
                .containsExactly(
                        Finding.of("validTo", "policy-ends-without-successor", "2027-01")
                                .asWarning());
        assertThat(around.leavesSome()).isFalse();
    }

    @Test
    void areLostWhereTheOneThatItEndsWouldHaveHeldOn() {
        ProposedPolicy shorter = policy("2026-07-01", "2026-08-31");

        assertThat(new UncoveredMonths(shorter, policy("2026-01-01", null), null).leavesSome())
                .isTrue();
        assertThat(
                        new UncoveredMonths(shorter, policy("2026-01-01", "2026-08-31"), null)
                                .leavesSome())
                .isFalse();
    }

    @Test
    void countAMonthAsCoveredWhosePolicyEndsWithinIt() {
        UncoveredMonths around =
                new UncoveredMonths(
                        policy("2026-07-01", null), policy("2026-01-01", "2026-06-15"), null);

        assertThat(around.findings()).isEmpty();
    }

    private static ProposedPolicy policy(String from, @Nullable String to) {
        PolicyDocument document =
                Months.changed(
                        one -> {
                            one.put("validFrom", from);
                            one.put("validTo", to);
                        });
        LocalDate until = to == null ? null : LocalDate.parse(to);
        return new ProposedPolicy(PolicyId.next(), document, SOMEBODY, SOMEBODY, until, 0);
    }
}
