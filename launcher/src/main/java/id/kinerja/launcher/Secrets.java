package id.kinerja.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords and keys, made at random when first asked for and kept in a file that only its owner
 * may read.
 */
public final class Secrets {

    private static final int PASSWORD_BYTES = 18;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties secrets = new Properties();
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            }
        }
    }

    public String password(String name) {
        return secret(name, PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding());
    }

    /** 256 bits in base64. */
    public String key(String name) {
        return secret(name, KEY_BYTES, Base64.getEncoder());
    }

    private synchronized String secret(String name, int bytes, Base64.Encoder encoder) {
        String known = secrets.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        String made = encoder.encodeToString(value);
        secrets.setProperty(name, made);
        store();
        return made;
    }

    private void store() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                secrets.store(writer, "Made at random by the launcher");
            }
        } catch (IOException fault) {
            throw new LauncherFault("The secrets can't be kept in " + file, fault);
        }
    }
}
