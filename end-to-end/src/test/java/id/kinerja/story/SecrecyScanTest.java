package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan that finds nothing must be one that can find something. */
class SecrecyScanTest {

    private final SecrecyScan scan = new SecrecyScan().with("account", "0000000017");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no such account: 190001012000012001",
                "{\"nip\":\"190001012000012001\"}",
                "NIK 3174014101900077",
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.x",
                "{\"account\":\"0000000017\"}",
                "username=\"190001012000012001\", ip=127.0.0.1",
                "Diagnosis: flu"
            })
    void findsWhatMustNotBeThere(String line) {
        assertThat(scan.findings("x", line)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "019a1f00-0003-7000-8000-000000000001",
                "2026-05-04T00:45:10.123456789Z",
                "00000000000000000000.log",
                "TST0000000017",
                "offset 1748210000000",
                "b4fe190001012000012001aa"
            })
    void letsIdsTimesAndNumbersPass(String line) {
        assertThat(scan.findings("x", line)).isEmpty();
    }
}
