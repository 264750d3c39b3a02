package id.kinerja.integration.transfer.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kinerja.integration.transfer.Packages;
import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.SigningKey;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NimbusPackagesTest {

    private final NimbusPackages packages = new NimbusPackages();
    private final SigningKey key = packages.newKey();
    private final TransferPackage content =
            Packages.of(new TransferPackage.AnnualLeave(2026, 12, 3, 0, 5));

    @Test
    void opensWhatWasSignedAsItWasSaid() {
        String sealed = packages.seal(content, key);

        assertThat(packages.open(sealed, List.of(key.publicKey())).content()).isEqualTo(content);
        assertThat(packages.content(sealed)).isEqualTo(content);
    }

    @Test
    void refusesWhatWasChangedSinceItWasSigned() {
        String[] parts = packages.seal(content, key).split("\\.", -1);
        String changed =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("\"used\":5", "\"used\":0");
        String forged =
                parts[0]
                        + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + parts[2];

        assertThat(refusal(forged, key.publicKey())).isEqualTo("transfer-package-forged");
    }

    @Test
    void refusesWhatAnotherKeyHasSignedWhateverKeyItNames() {
        SigningKey other = packages.newKey();
        SigningKey pretending =
                new SigningKey(
                        new PublicKey(
                                key.publicKey().id(), other.publicKey().x(), other.publicKey().y()),
                        other.secret());

        assertThat(refusal(packages.seal(content, other), key.publicKey()))
                .isEqualTo("transfer-package-untrusted");
        assertThat(refusal(packages.seal(content, pretending), key.publicKey()))
                .isEqualTo("transfer-package-forged");
    }

    @Test
    void refusesAPackageWithANumberThatIsNone() {
        TransferPackage odd =
                Packages.of("one", "two", "12", Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(refusal(packages.seal(odd, key), key.publicKey()))
                .isEqualTo("transfer-package-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void refusesWhatIsNoPackage(String text) {
        assertThat(refusal(text, key.publicKey())).isEqualTo("transfer-package-unreadable");
    }

    @Test
    void readsAKeyByItsPointAndNamesItByItsThumbprint() {
        PublicKey shown = key.publicKey();

        assertThat(packages.key(shown.x(), shown.y())).contains(shown);
        assertThat(packages.key(shown.y(), shown.x())).isEmpty();
        assertThat(packages.key("?", "")).isEmpty();
    }

    private String refusal(String sealed, PublicKey trusted) {
        return catchThrowableOfType(Refused.class, () -> packages.open(sealed, List.of(trusted)))
                .code();
    }
}
