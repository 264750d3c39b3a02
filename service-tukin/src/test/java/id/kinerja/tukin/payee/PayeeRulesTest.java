package id.kinerja.tukin.payee;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeRulesTest {

    @ParameterizedTest(name = "NIK {0}, NPWP {1} -> {2}")
    @CsvSource({
        ",,",
        "9999990101000001, 9999990101000001,",
        "9999994101000001, 012345678901234,",
        "9999993201000001,, nik-invalid",
        "9999990101000000,, nik-invalid",
        "190001012000012001,, nik-invalid",
        ", 01234567890123, npwp-invalid",
        ", 01234567890123456, npwp-invalid",
        ", 01.234.567.8-901.234, npwp-invalid"
    })
    void takeNumbersThatCanBeThem(
            @Nullable String nik, @Nullable String npwp, @Nullable String refused) {
        Payee payee =
                new Payee(
                        PersonId.next(),
                        "CONTOH",
                        "123456789012",
                        "Bank",
                        "12345",
                        "CONTOH",
                        null,
                        nik,
                        npwp);

        assertThat(PayeeRules.findings(1, payee).stream().map(Finding::code))
                .containsExactlyElementsOf(refused == null ? List.of() : List.of(refused));
    }

    @ParameterizedTest(name = "{0} is a bank: {1}")
    @CsvSource({
        "123456789012, true",
        "008, true",
        "8, false",
        "0080, false",
        "12345678901, false",
        "BRI, false"
    })
    void takeBanksAsAPayeeSystemWritesThem(String code, boolean taken) {
        Payee payee =
                new Payee(
                        PersonId.next(),
                        "CONTOH",
                        code,
                        "Bank",
                        "12345",
                        "CONTOH",
                        null,
                        null,
                        null);

        assertThat(PayeeRules.findings(1, payee)).hasSize(taken ? 0 : 1);
    }
}
