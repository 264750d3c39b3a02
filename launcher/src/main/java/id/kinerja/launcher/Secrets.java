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

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Path witness;
    private final Properties secrets = new Properties();

    /**
     * @param witness stands only where secrets have been made before: data that was locked by them
     */
    public Secrets(Path file, Path witness) throws IOException {
        this.file = file;
        this.witness = witness;
        load();
    }

    public String password(String name) {
        return of(name);
    }

    /** 256 bits in base64. */
    public String key(String name) {
        return of(name);
    }

    /** Of whichever kind its name asks for. */
    String of(String name) {
        if (!SecretNames.all().contains(name)) {
            throw new IllegalArgumentException("No installation has a secret named " + name);
        }
        String known = secrets.getProperty(name);
        return known == null ? sharedSecret(name) : known;
    }

    /**
     * The command and the supervisor are processes of their own; whoever comes first makes a
     * secret.
     */
    private String sharedSecret(String name) {
        synchronized (Secrets.class) {
            try (FileChannel channel = openLock();
                    FileLock lock = channel.lock()) {
                load();
                refuseToReplaceLostOnes();
                if (secrets.getProperty(name) == null && lock.isValid()) {
                    secrets.setProperty(name, made(name));
                    store();
                }
                return secrets.getProperty(name);
            } catch (IOException fault) {
                throw new LauncherFault("The secrets can't be kept in " + file, fault);
            }
        }
    }

    /** New ones would open nothing of the data that stands, and hide why. */
    private void refuseToReplaceLostOnes() {
        if (!Files.exists(file) && Files.exists(witness)) {
            throw new LauncherFault(
                    "The secrets of this installation are gone, and its data can't be opened"
                            + " without them: put back "
                            + file
                            + ", or forget the data with ./kinerja reset");
        }
    }

    /** At random, of the kind that its name asks for. */
    static String made(String name) {
        boolean key = SecretNames.isKey(name);
        byte[] value = new byte[key ? KEY_BYTES : PASSWORD_BYTES];
        RANDOM.nextBytes(value);
        return (key ? Base64.getEncoder() : Base64.getUrlEncoder().withoutPadding())
                .encodeToString(value);
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
