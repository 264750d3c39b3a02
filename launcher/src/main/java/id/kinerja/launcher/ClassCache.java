package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Classes of a part as they were once loaded and linked, so that its next starts needn't do it
 * again (JEP 483, 514 and 515).
 *
 * <p>The first run trains it with the very flags of all later ones, and writes it when it ends in
 * order. It is never used for other jars or another JDK than it was made from.
 */
final class ClassCache {

    /** Set to {@code off} where a home is used only once. */
    static final String SWITCH = "KINERJA_CLASS_CACHE";

    /** Writing takes about ten seconds of two processors' time. */
    private static final Duration WRITING = Duration.ofMinutes(4);

    private final Path cache;
    private final Path inTheMaking;
    private final Path madeFrom;

    /**
     * @param folder where the part's own software lies
     */
    ClassCache(Path folder) {
        this.cache = folder.resolve("classes.aot");
        this.inTheMaking = folder.resolve("classes.aot.new");
        this.madeFrom = folder.resolve("classes.of");
    }

    /**
     * The flag that uses the cache, or else the one that makes it.
     *
     * @param jars what stands for the state of the part's jars
     */
    String flag(String jars) throws IOException {
        String now = Runtime.version() + " " + jars;
        if (!Files.exists(madeFrom) || !Files.readString(madeFrom).equals(now)) {
            Files.deleteIfExists(cache);
            Files.writeString(madeFrom, now);
        }
        if ("off".equals(System.getenv(SWITCH))) {
            return "-Xshare:auto";
        }
        if (Files.exists(cache)) {
            return "-XX:AOTCache=" + cache;
        }
        Files.deleteIfExists(inTheMaking);
        return "-XX:AOTCacheOutput=" + inTheMaking;
    }

    /** How long a part may take to end, which is when it writes. */
    Duration stopTime(Duration usual) {
        return Files.exists(cache) ? usual : WRITING;
    }

    /** Called when the part has ended in order: what it wrote is whole. */
    void keep() throws IOException {
        if (Files.exists(inTheMaking)) {
            Files.move(inTheMaking, cache, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
