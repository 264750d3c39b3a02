package id.kinerja.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.AgencyId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final byte[] CLEAR = "1234567890".getBytes(UTF_8);
    private static final byte[] CONTEXT = "payee 1".getBytes(UTF_8);
    private static final String OLD = secret((byte) 1);
    private static final String NEW = secret((byte) 2);

    private final AgencyId agency = AgencyId.next();
    private final MasterKey keys = new MasterKey(OLD, List.of());

    @Test
    void opensWhatItSealed() {
        byte[] sealed = keys.cipherer(agency, "account").seal(CLEAR, CONTEXT);

        assertThat(new String(sealed, UTF_8)).doesNotContain("1234567890");
        assertThat(keys.cipherer(agency, "account").open(sealed, CONTEXT)).isEqualTo(CLEAR);
    }

    @Test
    void opensNothingForAnotherAgencyPurposeOrContext() {
        byte[] sealed = keys.cipherer(agency, "account").seal(CLEAR, CONTEXT);

        assertThatThrownBy(() -> keys.cipherer(AgencyId.next(), "account").open(sealed, CONTEXT))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.cipherer(agency, "nik").open(sealed, CONTEXT))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                keys.cipherer(agency, "account")
                                        .open(sealed, "payee 2".getBytes(UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensAfterARotationWhatTheRetiredKeySealed() {
        byte[] sealed = keys.cipherer(agency, "account").seal(CLEAR, CONTEXT);
        MasterKey rotated = new MasterKey(NEW, List.of(OLD));

        assertThat(rotated.cipherer(agency, "account").open(sealed, CONTEXT)).isEqualTo(CLEAR);
        byte[] anew = rotated.cipherer(agency, "account").seal(CLEAR, CONTEXT);
        assertThatThrownBy(() -> keys.cipherer(agency, "account").open(anew, CONTEXT))
                .hasMessageContaining("unknown key");
    }

    @Test
    void refusesASecretThatIsTooShort() {
        assertThatThrownBy(() -> new MasterKey("AAAA", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String secret(byte filled) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, filled);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
