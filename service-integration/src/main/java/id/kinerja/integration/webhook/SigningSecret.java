package id.kinerja.integration.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** With what an endpoint knows that a message is ours; shown once, when it is made. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    public SigningSecret(byte[] key) {
        this.key = key.clone();
    }

    public static SigningSecret next() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    public byte[] key() {
        return key.clone();
    }

    /** As Standard Webhooks writes it. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** So that no log line can tell it. */
    @Override
    public String toString() {
        return "SigningSecret";
    }
}
