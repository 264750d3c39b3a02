package id.kinerja.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        load();
    }

    public String password(String name) {
        return secret(name, PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding());
    }

    /** 256 bits in base64. */
    public String key(String name) {
        return secret(name, KEY_BYTES, Base64.getEncoder());
    }

    private String secret(String name, int bytes, Base64.Encoder encoder) {
        String known = secrets.getProperty(name);
        return known == null ? sharedSecret(name, bytes, encoder) : known;
    }

    /**
     * The command and the supervisor are processes of their own; whoever comes first makes a
     * secret.
     */
    private String sharedSecret(String name, int bytes, Base64.Encoder encoder) {
        synchronized (Secrets.class) {
            try (FileChannel channel = openLock();
                    FileLock lock = channel.lock()) {
                load();
                if (secrets.getProperty(name) == null && lock.isValid()) {
                    secrets.setProperty(name, made(bytes, encoder));
                    store();
                }
                return secrets.getProperty(name);
            } catch (IOException fault) {
                throw new LauncherFault("The secrets can't be kept in " + file, fault);
            }
        }
    }

    private String made(int bytes, Base64.Encoder encoder) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return encoder.encodeToString(value);
    }

    private FileChannel openLock() throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    private void load() throws IOException {
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            }
        }
    }

    /** In one step, so that nobody ever reads half of them. */
    private void store() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(
                next,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(next)) {
            secrets.store(writer, "Made at random by the launcher");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
