package id.kinerja.bench.outbox;

import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Latencies;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When each event of a run was committed and when it came; whether it came once and in order. */
final class Arrivals {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Told told;
    private final long[] committed;
    private final long[] arrived;
    private final int[] revisions;
    private final CountDownLatch missing;
    private int again;
    private int outOfOrder;

    Arrivals(Told told) {
        this.told = told;
        this.committed = new long[told.count()];
        this.arrived = new long[told.count()];
        this.revisions = new int[told.people()];
        this.missing = new CountDownLatch(told.count());
    }

    Told told() {
        return told;
    }

    void committed(int number) {
        committed[number] = System.nanoTime();
    }

    /** Of one thread. */
    void arrived(int number, long when) {
        if (number < 0 || number >= arrived.length) {
            return;
        }
        int person = number % told.people();
        if (arrived[number] != 0) {
            again++;
            return;
        }
        arrived[number] = when;
        if (told.revision(number) != revisions[person] + 1) {
            outOfOrder++;
        }
        revisions[person] = Math.max(revisions[person], told.revision(number));
        missing.countDown();
    }

    /** A listener keeps the newest alone: with it those that it overtook have had their effect. */
    void effect(UUID person, long revision, long when) {
        int number = told.number(person, revision);
        if (number < 0 || number >= arrived.length) {
            return;
        }
        int index = number % told.people();
        for (int next = revisions[index] + 1; next <= revision; next++) {
            arrived[(next - 1) * told.people() + index] = when;
            missing.countDown();
        }
        revisions[index] = (int) Math.max(revisions[index], revision);
    }

    void await() throws InterruptedException {
        boolean all = missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Gate.holds(missing.getCount() + " of " + told.count() + " events have not come", all);
    }

    /** Each once, and the revisions of each person one after the other. */
    void checkOnceAndInOrder() {
        Gate.equal("Events that came again", 0, again);
        Gate.equal("Events that came before an older one of their person", 0, outOfOrder);
    }

    long last() {
        long last = arrived[0];
        for (long when : arrived) {
            last = Math.max(last, when);
        }
        return last;
    }

    Latencies latencies() {
        Latencies latencies = new Latencies(told.count());
        for (int i = 0; i < told.count(); i++) {
            latencies.add(arrived[i] - committed[i]);
        }
        return latencies;
    }
}
