package id.kinerja.platform.listening;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.outbox.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * One listener at work: understands a batch, gives it to the listener by agency in a transaction
 * each, and puts aside what can't be taken so that its neighbours go on.
 *
 * <p>A fault of the database is nobody's poison: it is thrown on, and the whole batch comes again.
 */
final class ListenerStage<E extends StateEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerStage.class);
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofMillis(1_500));

    private final StateListener<E> listener;
    private final TransactionTemplate transactions;
    private final DeadLetters deadLetters;
    private final ListeningTrace trace;

    ListenerStage(
            StateListener<E> listener,
            TransactionTemplate transactions,
            DeadLetters deadLetters,
            ListeningTrace trace) {
        this.listener = listener;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.trace = trace;
    }

    String name() {
        return listener.name();
    }

    String topic() {
        return listener.topic().name();
    }

    /** Gives back what it had to put aside. */
    List<ConsumerRecord<byte[], byte[]>> take(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<AgencyId, List<Arrival<E>>> byAgency = new LinkedHashMap<>();
        List<ConsumerRecord<byte[], byte[]>> putAside = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.value() != null) {
                understand(record)
                        .ifPresentOrElse(
                                arrival -> add(byAgency, arrival), () -> putAside.add(record));
            }
        }
        byAgency.forEach((agency, arrivals) -> putAside.addAll(takeOf(agency, arrivals)));
        return putAside;
    }

    private Optional<Arrival<E>> understand(ConsumerRecord<byte[], byte[]> record) {
        try {
            E event = EventJson.read(record.value(), listener.topic().contract());
            if (record.key() == null
                    || !event.key()
                            .equals(
                                    new String(
                                            record.key(),
                                            java.nio.charset.StandardCharsets.UTF_8))) {
                throw new IllegalArgumentException("The record key is not the key of its event");
            }
            return Optional.of(new Arrival<>(event, record));
        } catch (JacksonException | IllegalArgumentException | NullPointerException poison) {
            deadLetters.put(listener.name(), record, poison);
            return Optional.empty();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> takeOf(
            AgencyId agency, List<Arrival<E>> arrivals) {
        try {
            takeInTransaction(agency, arrivals);
            return List.of();
        } catch (RuntimeException fault) {
            throwOnWhereTransient(fault);
            LOG.warn("{} takes a batch of {} one by one", listener.name(), arrivals.size(), fault);
            return arrivals.stream()
                    .filter(arrival -> !takenAlone(agency, arrival))
                    .<ConsumerRecord<byte[], byte[]>>map(Arrival::record)
                    .toList();
        }
    }

    private boolean takenAlone(AgencyId agency, Arrival<E> arrival) {
        RuntimeException last = null;
        for (Duration pause : BACK_OFF) {
            try {
                takeInTransaction(agency, List.of(arrival));
                return true;
            } catch (RuntimeException fault) {
                throwOnWhereTransient(fault);
                last = fault;
                pause(pause);
            }
        }
        deadLetters.put(listener.name(), arrival.record(), java.util.Objects.requireNonNull(last));
        return false;
    }

    private void takeInTransaction(AgencyId agency, List<Arrival<E>> arrivals) {
        List<E> events = newestOfEach(arrivals);
        trace.within(
                topic(),
                arrivals.stream().<ConsumerRecord<byte[], byte[]>>map(Arrival::record).toList(),
                () ->
                        AgencyScope.run(
                                agency,
                                () ->
                                        transactions.executeWithoutResult(
                                                status -> listener.take(events))));
    }

    private static <E extends StateEvent> List<E> newestOfEach(List<Arrival<E>> arrivals) {
        Map<String, E> newest = new LinkedHashMap<>();
        for (Arrival<E> arrival : arrivals) {
            newest.merge(arrival.event().key(), arrival.event(), ListenerStage::newer);
        }
        return List.copyOf(newest.values());
    }

    private static <E extends StateEvent> E newer(E one, E other) {
        if (one.epoch() != other.epoch()) {
            return one.epoch() > other.epoch() ? one : other;
        }
        return one.revision() > other.revision() ? one : other;
    }

    private static void throwOnWhereTransient(RuntimeException fault) {
        if (fault instanceof TransientDataAccessException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof TransactionException) {
            throw fault;
        }
    }

    private static <E extends StateEvent> void add(
            Map<AgencyId, List<Arrival<E>>> byAgency, Arrival<E> arrival) {
        byAgency.computeIfAbsent(arrival.agency(), agency -> new ArrayList<>()).add(arrival);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting to try again", stopped);
        }
    }
}
