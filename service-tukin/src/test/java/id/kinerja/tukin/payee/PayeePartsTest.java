package id.kinerja.tukin.payee;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayeePartsTest {

    private static final String NIK = "9999990101000001";

    @Test
    void stayWhereNothingIsSaidAndGoWhereTheyAreCleared() {
        Payee known = payee(Ptkp.K_1, NIK, NIK);

        assertThat(payee(null, null, null).since(known, Set.of())).isEqualTo(known);
        assertThat(payee(null, null, null).since(known, Set.of(PayeePart.NIK, PayeePart.PTKP)))
                .isEqualTo(payee(null, null, NIK));
        assertThat(payee(Ptkp.TK_0, null, null).since(known, Set.of(PayeePart.NPWP)))
                .isEqualTo(payee(Ptkp.TK_0, NIK, null));
    }

    @Test
    void areNotGivenAndClearedAtOnce() {
        assertThat(payee(Ptkp.K_1, NIK, null).saidOf(Set.of(PayeePart.values())))
                .containsExactly(PayeePart.PTKP, PayeePart.NIK);
        assertThat(payee(Ptkp.K_1, NIK, null).saidOf(Set.of(PayeePart.NPWP))).isEmpty();
    }

    private static Payee payee(@Nullable Ptkp ptkp, @Nullable String nik, @Nullable String npwp) {
        return new Payee(
                new PersonId(new UUID(0, 1)),
                "CONTOH",
                "123456789012",
                "Bank",
                "12345",
                "CONTOH",
                ptkp,
                nik,
                npwp);
    }
}
