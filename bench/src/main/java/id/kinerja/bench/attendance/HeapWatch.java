package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Heap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Collects the garbage of a service again and again, and keeps the most that was then left. */
final class HeapWatch {

    private static final int PAUSE_MILLIS = 150;

    private final Heap heap;
    private final FutureTask<Void> watching;
    private volatile boolean running = true;
    private double mostLive;
    private double mostUsed;

    HeapWatch(Heap heap) {
        this.heap = heap;
        this.watching =
                new FutureTask<>(
                        () -> {
                            watch();
                            return null;
                        });
        Thread.ofPlatform().name("heap-watch").daemon().start(watching);
    }

    /** In MiB; nothing is watched from then on. */
    double mostLive() throws InterruptedException {
        running = false;
        try {
            watching.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The heap can't be watched", fault.getCause());
        }
        return mostLive;
    }

    /** In MiB, with what nobody needed any more. */
    double mostUsed() {
        return mostUsed;
    }

    private void watch() throws InterruptedException {
        while (running) {
            mostUsed = Math.max(mostUsed, heap.used());
            mostLive = Math.max(mostLive, heap.live());
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
