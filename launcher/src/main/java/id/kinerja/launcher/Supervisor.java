package id.kinerja.launcher;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Looks after every part on a thread of its own: prepares it at once, starts it when what it needs
 * is ready, and starts it again when it dies. When told to end, it stops each part after those that
 * need it.
 */
final class Supervisor {

    static final String LOCK = "supervisor.lock";
    static final String BOARD = "parts.tsv";

    /** Stands while a start is given up. */
    static final String HURRY = "hurry";

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LET_GO = Duration.ofSeconds(20);

    /** How many parts are unpacked and built, or told to end, at once. */
    private static final int ROOM = 2;

    private final Home home;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private final List<Thread> keepers = new ArrayList<>();
    private final Semaphore room = new Semaphore(ROOM);
    private final Object board = new Object();
    private volatile boolean running = true;
    private volatile boolean ended;
    private String written = "";

    Supervisor(Home home, List<Part> parts) {
        this.home = home;
        parts.forEach(part -> children.put(part.name(), new Child(part, home)));
    }

    /** Returns when it was told to end and all parts have stopped. */
    void supervise() throws IOException, InterruptedException {
        HomeLock only =
                HomeLock.take(home, LOCK)
                        .orElseThrow(
                                () ->
                                        new LauncherFault(
                                                "This installation is already up; see ./kinerja"
                                                        + " status"));
        try (only) {
            Orphans.end(home);
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            keep();
            while (!ended) {
                writeBoard();
                Thread.sleep(LOOK);
            }
        }
    }

    private synchronized void keep() {
        if (running) {
            children.values()
                    .forEach(
                            child ->
                                    keepers.add(
                                            Thread.ofPlatform()
                                                    .name(child.part().name())
                                                    .daemon()
                                                    .start(() -> live(child))));
        }
    }

    private void live(Child child) {
        try {
            child.live(room, this::isReady);
        } catch (InterruptedException toldToEnd) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady(String need) {
        return requireNonNull(children.get(need), need).state() == Child.State.READY;
    }

    /** Stops all parts, each after those that need it; bears repetition. */
    synchronized void end() {
        running = false;
        keepers.forEach(Thread::interrupt);
        try {
            for (Thread keeper : keepers) {
                keeper.join(LET_GO);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        stopAll();
        removeBoard();
    }

    /** With the last part; until then it is told how far they have come. */
    private void removeBoard() {
        synchronized (board) {
            ended = true;
            try {
                Files.deleteIfExists(home.run(BOARD));
            } catch (IOException fault) {
                System.err.println("The board can't be removed: " + fault.getMessage());
            }
        }
    }

    private void stopAll() {
        Map<String, List<CompletableFuture<Void>>> needing = new HashMap<>();
        for (Child child : List.copyOf(children.values()).reversed()) {
            List<CompletableFuture<Void>> before =
                    needing.getOrDefault(child.part().name(), List.of());
            CompletableFuture<Void> stop =
                    CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                            .thenRunAsync(
                                    () -> child.stop(room), task -> Thread.ofVirtual().start(task));
            child.part()
                    .needs()
                    .forEach(
                            need ->
                                    needing.computeIfAbsent(need, name -> new ArrayList<>())
                                            .add(stop));
            needing.computeIfAbsent("", all -> new ArrayList<>()).add(stop);
        }
        needing.getOrDefault("", List.of()).forEach(CompletableFuture::join);
    }

    private void writeBoard() throws IOException {
        synchronized (board) {
            String now = Board.text(children.values());
            if (ended || now.equals(written)) {
                return;
            }
            Path next = home.run(BOARD + ".next");
            Files.writeString(next, now);
            Files.move(
                    next,
                    home.run(BOARD),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            written = now;
        }
    }
}
