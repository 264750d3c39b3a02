package id.kinerja.launcher;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Starts every part when what it needs is ready, and starts again what dies; stops all of them,
 * last first, when it is told to end.
 */
final class Supervisor {

    static final String LOCK = "supervisor.lock";
    static final String BOARD = "parts.tsv";

    private static final Duration LOOK = Duration.ofMillis(300);

    private final Home home;
    private final List<Child> children;
    private final Map<String, Child> byName;
    private volatile boolean running = true;

    Supervisor(Home home, List<Part> parts) {
        this.home = home;
        this.children = parts.stream().map(part -> new Child(part, home)).toList();
        this.byName =
                children.stream()
                        .collect(
                                Collectors.toMap(
                                        child -> child.part().name(), Function.identity()));
    }

    /** Returns when it was told to end and all parts have stopped. */
    void supervise() throws IOException, InterruptedException {
        try (FileChannel channel =
                        FileChannel.open(
                                home.run(LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new LauncherFault("This installation is already up; see ./kinerja status");
            }
            Orphans.end(home);
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            while (running) {
                step();
                Thread.sleep(LOOK);
            }
        }
    }

    private synchronized void step() throws IOException {
        if (!running) {
            return;
        }
        for (Child child : children) {
            if (child.state() == Child.State.WAITING && needsAreReady(child)) {
                child.start();
            }
            child.look();
        }
        writeBoard();
    }

    private boolean needsAreReady(Child child) {
        return child.part().needs().stream().allMatch(this::isReady);
    }

    private boolean isReady(String need) {
        return requireNonNull(byName.get(need), need).state() == Child.State.READY;
    }

    /** Stops all parts, last first; bears repetition. */
    synchronized void end() {
        running = false;
        children.reversed().forEach(Child::stop);
        try {
            Files.deleteIfExists(home.run(BOARD));
        } catch (IOException fault) {
            System.err.println("The board can't be removed: " + fault.getMessage());
        }
    }

    private void writeBoard() throws IOException {
        String board =
                children.stream()
                        .map(
                                child ->
                                        child.part().name()
                                                + "\t"
                                                + child.state()
                                                + "\t"
                                                + child.pid()
                                                + "\t"
                                                + Orphans.startOf(child.pid()))
                        .collect(Collectors.joining("\n"));
        Path next = home.run(BOARD + ".next");
        Files.writeString(next, board);
        Files.move(
                next,
                home.run(BOARD),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
