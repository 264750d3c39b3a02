package id.kinerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NomorPegawaiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "190001012000012001, NIP 190001012000012001",
        "19000101 200001 2 001, NIP 190001012000012001",
        "70010001, NRP 70010001",
        "7001 0001, NRP 70010001",
        "12345/p, NRP 12345/P",
        "11010012340578, NRP 11010012340578",
        "130123456, nip-not-18-digits",
        "9999994101000001, looks-like-nik",
        "1234, nip-not-18-digits",
        "P/12345, nip-not-only-digits",
    })
    void isReadByItsForm(String text, String expected) {
        NomorPegawaiCheck check = NomorPegawaiCheck.of(text, TODAY);

        assertThat(
                        check.number()
                                .map(NomorPegawaiTest::kindAndText)
                                .orElseGet(() -> check.findings().getFirst().code()))
                .isEqualTo(expected);
    }

    private static String kindAndText(NomorPegawai number) {
        assertThat(NomorPegawai.of(number.written())).isEqualTo(number);
        return switch (number) {
            case Nip nip -> "NIP " + nip.digits();
            case Nrp nrp -> "NRP " + nrp.written();
        };
    }

    @Test
    void isMaskedInLogs() {
        assertThat(new Nrp("70010001").toString()).isEqualTo("*****001");
        assertThat(new Nip("190001012000012001").toString()).isEqualTo("***************001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "130123456", "12345/", "12345/PPPP", "190001012000012001"})
    void isNoNrpInAnyOtherForm(String text) {
        assertThatThrownBy(() -> new Nrp(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
