package id.kinerja.platform.listening;

import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.Topic;
import java.util.List;

/**
 * Takes the state of other services' entities.
 *
 * <p>Called inside a transaction, in the scope of the one agency that all the events are of. Events
 * may come again and out of order: an implementation keeps what is newer by {@code (epoch,
 * revision)} and leaves the rest.
 */
public interface StateListener<E extends StateEvent> {

    /** Stable for life: the place in each topic is kept under it. */
    String name();

    Topic<E> topic();

    void take(List<E> events);
}
