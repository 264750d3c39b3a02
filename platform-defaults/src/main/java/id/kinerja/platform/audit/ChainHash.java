package id.kinerja.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** A SHA-256 in the chain; equal where the bytes are. */
final class ChainHash {

    private final byte[] bytes;

    ChainHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Where the chain of an agency in a service begins, so that no other fits in its place. */
    static ChainHash genesis(String service, UUID agency) {
        String text = "kinerja audit chain of " + service + " for " + agency;
        return new ChainHash(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static ChainHash parse(String hex) {
        return new ChainHash(HexFormat.of().parseHex(hex));
    }

    /** Of the entry that stands at this place behind this hash. */
    ChainHash then(long sequence, AuditEntry entry) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        digest.update(entry.bytes());
        return new ChainHash(digest.digest());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
