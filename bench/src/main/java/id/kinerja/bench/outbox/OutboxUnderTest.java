package id.kinerja.bench.outbox;

import id.kinerja.kernel.event.ProgressChanged;
import java.util.List;

/** An outbox with its relay at work, the product's or another. */
interface OutboxUnderTest extends AutoCloseable {

    /**
     * Tells it in a transaction of its own.
     *
     * @param committed called as soon as it has committed
     */
    void tell(ProgressChanged event, Runnable committed);

    /**
     * Tells all of them in one transaction, so that all are there to be delivered from one moment
     * on; returns that moment.
     */
    long tellAll(List<ProgressChanged> events);

    /** How many wait to be delivered. */
    long waiting();

    @Override
    void close();
}
