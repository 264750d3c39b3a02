package id.kinerja.tukin.run.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import id.kinerja.tukin.statement.WholePeriods;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request doesn't outlast whoever waits for it, however many units there are. */
class LookAtPeriodsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    /** A month with so many units that wait, twenty of which are looked at in a turn. */
    private static final class Units implements WholePeriods {

        private int left;

        private Units(int left) {
            this.left = left;
        }

        @Override
        public void holdFacts() {
            // nobody else is there
        }

        @Override
        public int lookAt(@Nullable YearMonth month, int most) {
            int now = Math.min(left, most * 20 / LookAtUnits.DAYS);
            left -= now;
            return now;
        }

        @Override
        public int waiting(YearMonth month) {
            return left;
        }

        @Override
        public List<AgencyId> waiting() {
            return List.of();
        }
    }

    @Test
    void goesOnUntilNoneIsLeftWithinItsTime() {
        Units units = new Units(1_000);

        looking(units).of(MAY, Duration.ofMinutes(1));

        assertThat(units.left).isZero();
    }

    @Test
    void saysHowManyAreLeftWhereItsTimeIsOverAndHasNotLookedInVain() {
        Units units = new Units(45);
        LookAtPeriods looking = looking(units);

        assertThatThrownBy(() -> looking.of(MAY, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_NOW);
                            assertThat(refused.code()).isEqualTo("attendance-being-compared");
                            assertThat(refused.arguments().toString()).isEqualTo("[2026-05, 25]");
                        });
        assertThatThrownBy(() -> looking.of(MAY, Duration.ZERO)).isInstanceOf(Refused.class);
        looking.of(MAY, Duration.ZERO);
        assertThat(units.left).isZero();
    }

    private static LookAtPeriods looking(Units units) {
        return new LookAtPeriods(units, new LookAtUnits(units));
    }
}
