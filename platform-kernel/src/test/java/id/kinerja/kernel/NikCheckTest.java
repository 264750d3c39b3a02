package id.kinerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikCheckTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "9999990101000001, true", // a man
        "9999994101000001, true", // a woman
        "9999993112999999, true", // the last day of a year, the last serial
        "9999990101000000, false", // serial 0000
        "9999990100000001, false", // no month
        "9999990113000001, false", // a thirteenth month
        "999999010100001, false", // fifteen digits
        "99999901010000011, false", // seventeen
        "999999010100000A, false",
        "999999 0101000001, false",
        "190001012000012001, false" // a NIP
    })
    void knowsANikByItsParts(String text, boolean expected) {
        assertThat(NikCheck.isOne(text)).isEqualTo(expected);
    }

    /** Of all that two digits can say. */
    @Test
    void takesDaysOfMenAndOfWomenAndNoOthers() {
        List<Integer> taken =
                IntStream.range(0, 100)
                        .filter(day -> NikCheck.isOne("999999%02d01000001".formatted(day)))
                        .boxed()
                        .toList();

        assertThat(taken)
                .containsExactlyElementsOf(
                        IntStream.concat(
                                        IntStream.rangeClosed(1, 31), IntStream.rangeClosed(41, 71))
                                .boxed()
                                .toList());
    }
}
