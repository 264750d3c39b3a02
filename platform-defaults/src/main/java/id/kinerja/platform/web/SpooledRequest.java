package id.kinerja.platform.web;

import id.kinerja.platform.problem.BodyTooLarge;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * A request whose body lies in a file for as long as it is answered, under a key that no one keeps:
 * what a killed process leaves behind can't be read.
 */
final class SpooledRequest extends HttpServletRequestWrapper implements KeptBody {

    private static final String TRANSFORMATION = "AES/CTR/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int BLOCK = 16;

    private final Path file;
    private final SecretKey key;

    private SpooledRequest(HttpServletRequest request, Path file, SecretKey key) {
        super(request);
        this.file = file;
        this.key = key;
    }

    /** Empty where the body is larger than the limit. */
    static Optional<SpooledRequest> of(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            return Optional.empty();
        }
        SpooledRequest spooled =
                new SpooledRequest(request, Files.createTempFile("kinerja-", ".body"), newKey());
        if (spooled.fill(request.getInputStream(), limit)) {
            return Optional.of(spooled);
        }
        spooled.close();
        return Optional.empty();
    }

    @Override
    public HttpServletRequest request() {
        return this;
    }

    @Override
    public void digestInto(MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = clear()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    /** From the beginning each time, unlike a body that comes by wire. */
    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new ReplayedBody(clear());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** False where there is more than the limit. */
    private boolean fill(InputStream body, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream sealed =
                new CipherOutputStream(Files.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE))) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    return false;
                }
                sealed.write(buffer, 0, read);
            }
            return true;
        } catch (BodyTooLarge past) {
            return false;
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private InputStream clear() throws IOException {
        return new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE));
    }

    /** The key is of this one file, so that its first block may always be the same. */
    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
            return cipher;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Every JDK has AES in counter mode", fault);
        }
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(KEY_BITS);
            return keys.generateKey();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Every JDK has AES", fault);
        }
    }
}
