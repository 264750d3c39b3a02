package id.kinerja.platform.listening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the listeners of this service have come, in the database that holds the effects. */
final class ConsumedOffsets {

    private final JdbcClient jdbc;

    ConsumedOffsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Without waiting for the disk: the effects are there before, and what a crash takes back is
     * taken again, to the same effect.
     */
    void store(String listener, Map<TopicPartition, Long> next) {
        List<Map.Entry<TopicPartition, Long>> places = List.copyOf(next.entrySet());
        jdbc.sql(
                        """
                        insert into platform.consumed_offset as kept (listener, topic, partition, next_offset)
                        select :listener, place.*
                        from (select set_config('synchronous_commit', 'off', true)) as lazily,
                             unnest(:topics::text[], :partitions::int[], :offsets::bigint[]) as place
                        on conflict (listener, topic, partition)
                        do update set next_offset = greatest(kept.next_offset, excluded.next_offset)
                        """)
                .param("listener", listener)
                .param(
                        "topics",
                        places.stream().map(place -> place.getKey().topic()).toArray(String[]::new))
                .param(
                        "partitions",
                        places.stream()
                                .map(place -> place.getKey().partition())
                                .toArray(Integer[]::new))
                .param("offsets", places.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }

    /** Where a partition is to be read from so that none of its listeners misses anything. */
    Map<TopicPartition, Long> places(String topic, List<String> listeners) {
        Map<TopicPartition, Long> places = new HashMap<>();
        jdbc.sql(
                        """
                        select partition, min(next_offset) as next_offset
                        from platform.consumed_offset
                        where topic = :topic and listener = any(:listeners)
                        group by partition
                        having count(*) = :count
                        """)
                .param("topic", topic)
                .param("listeners", listeners.toArray(String[]::new))
                .param("count", listeners.size())
                .query(
                        row -> {
                            places.put(
                                    new TopicPartition(topic, row.getInt("partition")),
                                    row.getLong("next_offset"));
                        });
        return places;
    }
}
