package id.kinerja.tukin.payment.db;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payment.Payment;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SealedPaymentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"190001012000012001", "70010001", "12345/P"})
    void isReadAsItWasSealed(String number) {
        Payment payment = payment(number);

        String sealed = JSON.writeValueAsString(SealedPayment.of(payment));

        assertThat(JSON.readValue(sealed, SealedPayment.class).payment()).isEqualTo(payment);
    }

    @Test
    void isReadAsItWasSealedWhenANumberCouldBeANipAlone() {
        Payment payment = payment("190001012000012001");
        String now = JSON.writeValueAsString(SealedPayment.of(payment));
        String digits = "\"digits\":\"190001012000012001\"";
        assertThat(now).contains("\"nip\":{" + digits + "}");

        String before = now.replace(digits, digits + ",\"ofAMan\":false");

        assertThat(JSON.readValue(before, SealedPayment.class).payment()).isEqualTo(payment);
    }

    @Test
    void isReadAsItWasSealedBeforePayeesHadNumbersOfTheirOwn() {
        Payment payment = payment("190001012000012001");
        String now = JSON.writeValueAsString(SealedPayment.of(payment));
        String numbers = ",\"nik\":null,\"npwp\":null";
        assertThat(now).contains(numbers);

        assertThat(JSON.readValue(now.replace(numbers, ""), SealedPayment.class).payment())
                .isEqualTo(payment);
    }

    private static Payment payment(String number) {
        return new Payment(
                Payment.Kind.SUSULAN,
                "999999",
                NomorPegawai.of(number),
                new Payee(
                        PersonId.next(),
                        "CONTOH",
                        "999999999999",
                        "Bank Contoh",
                        "0000000001",
                        "CONTOH",
                        null,
                        null,
                        null),
                new KelasJabatan(8),
                Rupiah.of(5_000_000),
                Rupiah.of(4_850_000),
                YearMonth.of(2026, 5));
    }
}
