package id.kinerja.bench.ground;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Collects the garbage of a service again and again, and keeps the most that was then left. */
public final class HeapWatch {

    private static final long LEAST_PAUSE_MILLIS = 150;

    /** Of the time that a collection took, so that what is watched goes on at its own pace. */
    private static final int PAUSE_TIMES = 3;

    private final Heap heap;
    private final FutureTask<Void> watching;
    private volatile boolean running = true;
    private double mostLive;
    private double mostUsed;

    public HeapWatch(Heap heap) {
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
    public double mostLive() throws InterruptedException {
        running = false;
        try {
            watching.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The heap can't be watched", fault.getCause());
        }
        return mostLive;
    }

    /** In MiB, with what nobody needed any more. */
    public double mostUsed() {
        return mostUsed;
    }

    private void watch() throws InterruptedException {
        while (running) {
            mostUsed = Math.max(mostUsed, heap.used());
            long start = System.nanoTime();
            mostLive = Math.max(mostLive, heap.live());
            long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            Thread.sleep(Math.max(LEAST_PAUSE_MILLIS, PAUSE_TIMES * took));
        }
    }
}
