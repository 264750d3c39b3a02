package id.kinerja.platform.agency;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work in a thread of its own, since everything that a service does by the clock shares one: what
 * may take long, or waits for another system, must not keep days from being resolved.
 */
public final class Aside {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final AtomicBoolean going = new AtomicBoolean();
    private final String name;
    private final Runnable work;

    public Aside(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Passed over while the turn before still goes on. */
    public void start() {
        if (going.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::go);
        }
    }

    private void go() {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.error("The work of {} waits, and goes on at the next turn", name, fault);
        } finally {
            going.set(false);
        }
    }
}
