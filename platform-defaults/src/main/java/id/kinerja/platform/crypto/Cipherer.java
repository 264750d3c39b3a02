package id.kinerja.platform.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM for one agency and purpose; a value is the id of its key, the nonce and the cipher
 * text.
 */
public final class Cipherer {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys the current one first, then the retired ones
     */
    Cipherer(List<SecretKey> keys) {
        this.keys = keys.stream().map(Key::of).toList();
    }

    private record Key(byte[] id, SecretKey secret) {

        static Key of(SecretKey secret) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getEncoded());
                return new Key(Arrays.copyOf(digest, ID_BYTES), secret);
            } catch (GeneralSecurityException fault) {
                throw new IllegalStateException("Every JDK has SHA-256", fault);
            }
        }
    }

    /**
     * @param context what the value belongs to; it opens only with the same
     */
    public byte[] seal(byte[] clear, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Key key = keys.getFirst();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, clear, context);
        return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length)
                .put(key.id())
                .put(nonce)
                .put(sealed)
                .array();
    }

    public byte[] open(byte[] value, byte[] context) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        Key key = keyOf(take(buffer, ID_BYTES));
        byte[] nonce = take(buffer, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, key, nonce, take(buffer, buffer.remaining()), context);
    }

    private Key keyOf(byte[] id) {
        return keys.stream()
                .filter(key -> Arrays.equals(key.id(), id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("A value is sealed with an unknown key"));
    }

    private static byte[] take(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] run(int mode, Key key, byte[] nonce, byte[] input, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(
                    "A sealed value can't be " + (mode == Cipher.DECRYPT_MODE ? "opened" : "made"),
                    fault);
        }
    }
}
