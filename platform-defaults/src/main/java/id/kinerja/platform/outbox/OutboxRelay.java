package id.kinerja.platform.outbox;

import id.kinerja.platform.database.RoleConnections;
import id.kinerja.platform.observability.EventMeters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Delivers the outbox to Kafka: at least once, in order per person, one leader per service.
 *
 * <p>The leader holds an advisory lock on a connection of its own; where that connection dies, so
 * does the leadership, and another replica takes over.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    /** Any number, the same in every replica; the lock lives in the service's own database. */
    private static final long LEADERSHIP = 7_301_142_026L;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final RoleConnections connections;
    private final OutboxDelivery delivery;
    private final OutboxSignal signal;
    private final AtomicLong oldestAgeMillis = new AtomicLong();
    private final EventMeters meters;
    private volatile boolean running;
    private @Nullable Thread thread;

    public OutboxRelay(
            RoleConnections connections,
            OutboxDelivery delivery,
            OutboxSignal signal,
            EventMeters meters) {
        this.connections = connections;
        this.delivery = delivery;
        this.signal = signal;
        this.meters = meters;
    }

    /** How long the oldest undelivered event has waited, in milliseconds; a gauge. */
    public long oldestAgeMillis() {
        return oldestAgeMillis.get();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::relay);
    }

    @Override
    public void stop() {
        running = false;
        signal.raise();
        joinQuietly();
        delivery.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void relay() {
        while (running) {
            try (Connection connection = connections.open()) {
                if (leads(connection)) {
                    deleteWithoutWaiting(connection);
                    deliverWhileRunning(connection);
                } else {
                    Thread.sleep(PAUSE_AFTER_FAULT);
                }
            } catch (SQLException | RuntimeException fault) {
                LOG.warn("The outbox waits, delivery goes on in {}", PAUSE_AFTER_FAULT, fault);
                sleepQuietly();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void deliverWhileRunning(Connection connection)
            throws SQLException, InterruptedException {
        Set<String> failing = Set.of();
        int heldBack = 0;
        while (running) {
            List<OutboxRow> rows = OutboxRow.oldest(connection, OutboxDelivery.BATCH, failing);
            oldestAgeMillis.set(rows.isEmpty() ? 0 : rows.getFirst().ageMillis());
            OutboxDelivery.Outcome outcome = delivery.deliver(rows);
            putAside(connection, outcome.hopeless());
            leave(connection, outcome.delivered());
            boolean stuck = outcome.delivered().isEmpty() && outcome.hopeless().isEmpty();
            boolean waits =
                    rows.isEmpty() && failing.isEmpty() && OutboxRow.anyHeldBack(connection);
            heldBack = waits ? heldBack + 1 : 0;
            // A topic that takes nothing lets the others pass in the next round.
            failing = stuck ? Set.copyOf(outcome.failing()) : Set.of();
            if (stuck) {
                signal.await(rows.isEmpty() ? untilNextLook(heldBack) : PAUSE_AFTER_FAULT);
            }
        }
    }

    /** Nobody signals the end of an older transaction that holds rows back; mostly it is near. */
    private static Duration untilNextLook(int heldBack) {
        Duration soon = Duration.ofMillis(1L << Math.min(heldBack, MOST_DOUBLINGS));
        return heldBack == 0 || soon.compareTo(POLL) > 0 ? POLL : soon;
    }

    /** Counted once it is gone from the outbox: what is sent again was not delivered yet. */
    private void leave(Connection connection, List<OutboxRow> delivered) throws SQLException {
        OutboxRow.delete(connection, delivered);
        delivered.forEach(row -> meters.delivered().add(row.topic(), 1));
    }

    /** Whoever comes behind such a row goes on; the row itself waits for somebody to look. */
    private void putAside(Connection connection, Map<OutboxRow, String> hopeless)
            throws SQLException {
        for (Map.Entry<OutboxRow, String> dead : hopeless.entrySet()) {
            dead.getKey().putAside(connection, dead.getValue());
            meters.undeliverable().add(dead.getKey().topic(), 1);
            LOG.error(
                    "Event {} on {} can never be delivered as it is and was put aside: {}",
                    dead.getKey().id(),
                    dead.getKey().topic(),
                    dead.getValue());
        }
    }

    /**
     * What has arrived may be forgotten late: where a crash takes the deletion back, the rows are
     * sent again, as they may always be.
     */
    private static void deleteWithoutWaiting(Connection connection) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("set synchronous_commit = off");
        }
    }

    private static boolean leads(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEADERSHIP);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void joinQuietly() {
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleepQuietly() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
