package id.kinerja.platform.listening;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.ToldEvents;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * For operators, on the management port: per topic what was told, delivered, taken and put aside
 * since the topics exist, whatever was started again in between. It asks the broker for the ends of
 * the topics and the database for the rest.
 */
@Endpoint(id = "events")
public final class EventsEndpoint {

    private static final long PATIENCE_SECONDS = 10;

    private final ToldEvents told;
    private final TakenEvents taken;
    private final Supplier<Admin> broker;

    public EventsEndpoint(ToldEvents told, TakenEvents taken, Supplier<Admin> broker) {
        this.told = told;
        this.taken = taken;
        this.broker = broker;
    }

    /** The answer. */
    public record Ledger(List<ToldEvents.Told> told, List<TakenEvents.Taken> taken) {}

    @ReadOperation
    public Ledger ledger()
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        Map<String, Long> ends = ends();
        return new Ledger(told.all(ends), taken.all(ends));
    }

    private Map<String, Long> ends()
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> topics =
                Stream.concat(told.topics().stream(), taken.topics().stream()).distinct().toList();
        Map<String, Long> ends = new HashMap<>();
        try (Admin admin = broker.get()) {
            Map<TopicPartition, OffsetSpec> asked =
                    partitions(topics).stream()
                            .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
            admin.listOffsets(asked)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((place, end) -> ends.merge(place.topic(), end.offset(), Long::sum));
        }
        return ends;
    }

    private static Collection<TopicPartition> partitions(List<String> topics) {
        return topics.stream()
                .map(name -> Topics.named(name).orElseThrow())
                .flatMap(
                        topic ->
                                IntStream.range(0, topic.partitions())
                                        .mapToObj(
                                                number -> new TopicPartition(topic.name(), number)))
                .toList();
    }
}
