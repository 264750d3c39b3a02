package id.kinerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RupiahTest {

    @ParameterizedTest
    @CsvSource({
        "5079200, 2.5, 126980",
        "4595150, 0.5, 22976",
        "3915950, 1.25, 48949",
        "1, 50, 1",
        "1, 49.9999, 0"
    })
    void takesAPercentageAndRoundsOnceHalfUp(long amount, String percentage, long expected) {
        Rupiah rounded =
                Rupiah.rounded(
                        Rupiah.of(amount).times(Percentage.of(percentage)), RoundingMode.HALF_UP);

        assertThat(rounded).isEqualTo(Rupiah.of(expected));
    }

    @Test
    void addsUp() {
        assertThat(Rupiah.sum(List.of(Rupiah.of(1), Rupiah.of(2), Rupiah.of(-3))))
                .isEqualTo(Rupiah.ZERO);
    }

    @Test
    void refusesToWrapAround() {
        assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).plus(Rupiah.of(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAPercentageFinerThanFourDecimals() {
        assertThatThrownBy(() -> Percentage.of("0.00001")).isInstanceOf(ArithmeticException.class);
    }
}
