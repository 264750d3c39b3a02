package id.kinerja.tukin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Percentage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BandsTest {

    @Test
    void followOneAnotherWithoutAGapAndEndOpen() {
        assertThat(bands(band(1, 30), band(31, null)).follow()).isTrue();
        assertThat(bands(band(1, 30), band(32, null)).follow()).isFalse();
        assertThat(bands(band(1, 30), band(31, 60)).follow()).isFalse();
        assertThat(bands(band(31, 30), band(31, null)).follow()).isFalse();
        assertThat(bands().follow()).isFalse();
    }

    @Test
    void spareWhoeverIsOnTime() {
        assertThat(bands(band(1, 30), band(31, null)).sparePunctual()).isTrue();
        assertThat(bands(band(0, 30), band(31, null)).sparePunctual()).isFalse();
        assertThat(bands(band(-5, 30), band(31, null)).sparePunctual()).isFalse();
    }

    private static Bands bands(Band... bands) {
        return new Bands(List.copyOf(Arrays.asList(bands)));
    }

    private static Band band(int from, @Nullable Integer to) {
        return new Band("TL", from, to, Percentage.HUNDRED);
    }
}
