package id.kinerja.directory.messaging;

import id.kinerja.directory.Versioned;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.Topic;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One topic of the directory, kept as one kind of state. */
public record DirectoryListener<E extends StateEvent, S>(
        Topic<E> topic, Function<E, S> state, Consumer<List<Versioned<S>>> keep)
        implements StateListener<E> {

    @Override
    public String name() {
        return "directory-" + topic.name();
    }

    @Override
    public void take(List<E> events) {
        keep.accept(
                events.stream()
                        .map(
                                event ->
                                        new Versioned<>(
                                                state.apply(event),
                                                event.epoch(),
                                                event.revision()))
                        .toList());
    }
}
