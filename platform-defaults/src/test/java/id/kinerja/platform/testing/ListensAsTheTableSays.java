package id.kinerja.platform.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * What a service may read is made from the table of topics: one that it reads and isn't named for
 * fails on a real broker, one that it is named for and doesn't read is a right too many.
 */
public interface ListensAsTheTableSays {

    @Test
    default void listensToTheTopicsThatItIsNamedFor(
            @Value("${spring.application.name}") String service,
            @Autowired List<StateListener<?>> listeners) {
        Set<String> read =
                listeners.stream().map(listener -> listener.topic().name()).collect(toSet());

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream()
                                .filter(topic -> topic.listeners().contains(service))
                                .map(Topic::name)
                                .filter(name -> !name.equals(deadLettersOf(service)))
                                .toList());
    }

    /** Read by whoever takes them again, and by no listener. */
    private static String deadLettersOf(String service) {
        return Topics.deadLettersOf(service).name();
    }
}
