package id.kinerja.bench.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does something so many times a second on a few threads, whatever each time takes. */
final class Pace {

    private static final int LANES = 4;
    private static final long SECOND = 1_000_000_000L;

    private Pace() {}

    static void keep(int perSecond, int count, IntConsumer each) throws InterruptedException {
        long start = System.nanoTime();
        List<FutureTask<Void>> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            int first = lane;
            FutureTask<Void> task =
                    new FutureTask<>(
                            () -> run(start, SECOND / perSecond, first, count, each), null);
            Thread.ofPlatform().name("writer-" + lane).daemon().start(task);
            lanes.add(task);
        }
        for (FutureTask<Void> lane : lanes) {
            try {
                lane.get();
            } catch (ExecutionException fault) {
                throw new IllegalStateException("A writer failed", fault.getCause());
            }
        }
    }

    private static void run(long start, long gap, int first, int count, IntConsumer each) {
        for (int i = first; i < count; i += LANES) {
            long left = start + i * gap - System.nanoTime();
            while (left > 0) {
                LockSupport.parkNanos(left);
                left = start + i * gap - System.nanoTime();
            }
            each.accept(i);
        }
    }
}
