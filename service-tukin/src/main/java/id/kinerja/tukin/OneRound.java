package id.kinerja.tukin;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that is called at a fixed rate, and so on a thread of its own each time: while a round goes
 * on, no other begins. Else those that wait for it would take all connections of the service.
 */
final class OneRound {

    private final AtomicBoolean going = new AtomicBoolean();

    void unlessGoing(Runnable round) {
        if (going.compareAndSet(false, true)) {
            try {
                round.run();
            } finally {
                going.set(false);
            }
        }
    }
}
