package id.kinerja.integration.webhook.client;

import id.kinerja.integration.webhook.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as Standard Webhooks has them: HMAC-SHA256 over id, time and body. */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** One for each secret, so that the one before still counts while a new one is taken over. */
    static String of(List<SigningSecret> secrets, String id, Instant time, String body) {
        String signed = id + "." + time.getEpochSecond() + "." + body;
        return secrets.stream()
                .map(secret -> "v1," + hash(secret, signed))
                .collect(Collectors.joining(" "));
    }

    private static String hash(SigningSecret secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, fault);
        }
    }
}
