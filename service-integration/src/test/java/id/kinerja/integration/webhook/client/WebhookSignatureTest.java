package id.kinerja.integration.webhook.client;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.webhook.SigningSecret;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** Worked out with openssl. */
    @Test
    void signsAsStandardWebhooksHasIt() {
        byte[] key = new byte[32];
        IntStream.range(0, key.length).forEach(i -> key[i] = (byte) i);
        var secret = new SigningSecret(key);

        assertThat(secret.text()).isEqualTo("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        assertThat(
                        WebhookSignature.of(
                                List.of(secret, secret),
                                "msg_1",
                                Instant.ofEpochSecond(1_782_958_200L),
                                "{\"type\":\"ping\"}"))
                .isEqualTo(
                        "v1,uv5U7FTcwMOP01H+IoD8hTIsX5rJuuIWugK4RgSSLVk= v1,uv5U7FTcwMOP01H+IoD8hTIsX5rJuuIWugK4RgSSLVk=");
        assertThat(secret).hasToString("SigningSecret");
    }
}
