package id.kinerja.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Another process that holds a lock, since one's own is not told of it. */
final class LockHolder {

    private LockHolder() {}

    static Process start(Path file, long millis) throws IOException {
        return new ProcessBuilder(
                        Commands.java(
                                "-Xshare:auto",
                                "-cp",
                                Commands.classPath(),
                                LockHolder.class.getName(),
                                file.toString(),
                                Long.toString(millis)))
                .inheritIO()
                .start();
    }

    static void main(String[] args) throws IOException, InterruptedException {
        try (FileChannel channel =
                        FileChannel.open(
                                Path.of(args[0]),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Thread.sleep(Duration.ofMillis(lock.isValid() ? Long.parseLong(args[1]) : 0));
        }
    }
}
