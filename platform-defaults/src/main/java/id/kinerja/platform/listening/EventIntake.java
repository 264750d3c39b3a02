package id.kinerja.platform.listening;

import id.kinerja.platform.observability.TopicCounter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything this service listens to, through one consumer per thread: each batch goes to the
 * listeners of its topics, then the place is stored beside the effects.
 */
public final class EventIntake
        implements BatchMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private final Map<String, List<ListenerStage<?>>> stages = new LinkedHashMap<>();
    private final ConsumedOffsets offsets;
    private final TransactionTemplate transactions;
    private final CatchUp catchUp;
    private final TopicCounter taken;

    EventIntake(
            Collection<ListenerStage<?>> stages,
            ConsumedOffsets offsets,
            TransactionTemplate transactions,
            CatchUp catchUp,
            TopicCounter taken) {
        this.offsets = offsets;
        this.transactions = transactions;
        this.catchUp = catchUp;
        this.taken = taken;
        stages.forEach(this::add);
    }

    /** Every listener of a topic, by their names. */
    Map<String, List<String>> listeners() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        stages.forEach(
                (topic, ofTopic) ->
                        names.put(topic, ofTopic.stream().map(ListenerStage::name).toList()));
        return names;
    }

    public String[] topics() {
        return stages.keySet().toArray(String[]::new);
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<String, List<ConsumerRecord<byte[], byte[]>>> byTopic = new LinkedHashMap<>();
        batch.forEach(
                record ->
                        byTopic.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
                                .add(record));
        // In the order of the listeners, so that the directory stands before what refers to it.
        stages.forEach(
                (topic, ofTopic) -> {
                    List<ConsumerRecord<byte[], byte[]>> records = byTopic.get(topic);
                    if (records != null) {
                        take(topic, ofTopic, records);
                    }
                });
        catchUp.reached(nextOf(batch));
    }

    /** Takes a letter again; what fails once more comes back as a new letter. */
    void takeAgain(String listener, ConsumerRecord<byte[], byte[]> record) {
        stages.getOrDefault(record.topic(), List.of()).stream()
                .filter(stage -> stage.name().equals(listener))
                .forEach(stage -> stage.take(List.of(record)));
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<String, List<TopicPartition>> byTopic = new HashMap<>();
        partitions.forEach(
                partition ->
                        byTopic.computeIfAbsent(partition.topic(), topic -> new ArrayList<>())
                                .add(partition));
        byTopic.forEach((topic, ofTopic) -> seek(consumer, topic, ofTopic));
        catchUp.expect(consumer, partitions);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        catchUp.lost(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        catchUp.lost(partitions);
    }

    private void seek(Consumer<?, ?> consumer, String topic, List<TopicPartition> partitions) {
        List<String> names =
                stages.getOrDefault(topic, List.of()).stream().map(ListenerStage::name).toList();
        Map<TopicPartition, Long> places = offsets.places(topic, names);
        for (TopicPartition partition : partitions) {
            Long place = places.get(partition);
            if (place == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, place);
            }
        }
    }

    private void take(
            String topic,
            List<ListenerStage<?>> ofTopic,
            List<ConsumerRecord<byte[], byte[]>> records) {
        Set<ConsumerRecord<byte[], byte[]>> putAside = new HashSet<>();
        ofTopic.forEach(stage -> putAside.addAll(take(stage, records)));
        taken.add(topic, records.size() - putAside.size());
    }

    /** Gives back what was put aside. */
    private List<ConsumerRecord<byte[], byte[]>> take(
            ListenerStage<?> stage, List<ConsumerRecord<byte[], byte[]>> records) {
        List<ConsumerRecord<byte[], byte[]>> putAside = stage.take(records);
        transactions.executeWithoutResult(status -> offsets.store(stage.name(), nextOf(records)));
        return putAside;
    }

    private static Map<TopicPartition, Long> nextOf(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(
                record ->
                        next.merge(
                                new TopicPartition(record.topic(), record.partition()),
                                record.offset() + 1,
                                Math::max));
        return next;
    }

    private void add(ListenerStage<?> stage) {
        stages.computeIfAbsent(stage.topic(), topic -> new ArrayList<>()).add(stage);
    }
}
