package id.kinerja.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * What one process at a time may do with a home; free again when that process is gone, however it
 * ended.
 *
 * <p>A process must not ask whether it holds a lock itself: to look at it lets it go.
 */
final class HomeLock implements AutoCloseable {

    /** Whoever only looks holds it for a moment. */
    private static final Duration LOOKED_AT = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty where another process holds it. */
    static Optional<HomeLock> take(Home home, String name)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LOOKED_AT.toNanos();
        Optional<HomeLock> taken = tryTo(home, name);
        while (taken.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            taken = tryTo(home, name);
        }
        return taken;
    }

    static boolean isHeld(Home home, String name) throws IOException {
        Optional<HomeLock> free = tryTo(home, name);
        if (free.isPresent()) {
            free.get().close();
        }
        return free.isEmpty();
    }

    private static Optional<HomeLock> tryTo(Home home, String name) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        home.run(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(channel, lock));
    }

    @Override
    public void close() throws IOException {
        lock.close();
        channel.close();
    }
}
