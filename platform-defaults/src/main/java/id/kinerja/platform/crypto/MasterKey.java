package id.kinerja.platform.crypto;

import id.kinerja.kernel.AgencyId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation, from which a key per agency and purpose is derived (HKDF).
 *
 * <p>A leaked key of one agency opens nothing of another. After a rotation the retired secrets
 * still open what they sealed; whatever is sealed anew is under the current one.
 */
public final class MasterKey {

    private static final int KEY_BYTES = 32;

    private final List<byte[]> secrets;
    private final Map<String, Cipherer> derived = new ConcurrentHashMap<>();

    /**
     * @param current 256 bits in base64
     * @param retired those of former years, newest first
     */
    public MasterKey(String current, List<String> retired) {
        this.secrets = new ArrayList<>();
        secrets.add(decoded(current));
        retired.forEach(one -> secrets.add(decoded(one)));
    }

    public Cipherer cipherer(AgencyId agency, String purpose) {
        String name = purpose + "/" + agency;
        return derived.computeIfAbsent(
                name,
                key -> new Cipherer(secrets.stream().map(secret -> derive(secret, key)).toList()));
    }

    private static byte[] decoded(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "A master key has 256 bits, not " + key.length * Byte.SIZE);
        }
        return key;
    }

    private static SecretKey derive(byte[] secret, String name) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(secret, "HKDF"))
                                    .thenExpand(name.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Every JDK 25 has HKDF-SHA256", fault);
        }
    }
}
