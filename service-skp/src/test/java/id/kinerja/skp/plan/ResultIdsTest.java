package id.kinerja.skp.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Refused.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultIdsTest {

    private static final UUID OWN = new UUID(0, 1);
    private static final UUID OF_LAST_YEAR = new UUID(0, 2);

    @Test
    void takesThoseOfThePlanAndNewOnes() {
        assertThat(findings(OWN, null, null)).isEmpty();
    }

    @Test
    void refusesOneThatIsOfAnotherPlan() {
        assertThat(findings(null, OF_LAST_YEAR))
                .containsExactly(Finding.ofRow(2, "id", "result-id-unknown"));
    }

    @Test
    void refusesOneThatStandsTwice() {
        assertThat(findings(OWN, OWN)).containsExactly(Finding.ofRow(2, "id", "result-id-twice"));
    }

    private static List<Finding> findings(@Nullable UUID... written) {
        return ResultIds.findings(Arrays.asList(written), Set.of(OWN));
    }
}
