package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Ratings of some of a payroll's people, changed again and again as an evaluation tells them. */
final class ToldRatings implements AutoCloseable {

    private static final Topic<PersonRated> TOPIC = Topics.RATING;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Payroll payroll;
    private final List<PayDatabase.Rated> rated;
    private final AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
    private long revision = 1;

    /**
     * @param of so many is one told of, each time the same
     */
    ToldRatings(Ground ground, Payroll payroll, PayDatabase database, int of) throws SQLException {
        this.payroll = payroll;
        this.rated = database.rated(of);
        this.producer =
                new KafkaProducer<>(
                        ground.broker(TOPIC.owner()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    int people() {
        return rated.size();
    }

    /** Of each of them, otherwise than before. */
    void tell() {
        revision++;
        rated.forEach(one -> tell(one.person(), one.rating()));
        producer.flush();
        Gate.holds("The broker refused a rating: " + refused.get(), refused.get() == null);
    }

    private void tell(UUID person, UUID rating) {
        PersonRated event =
                new PersonRated(
                        payroll.agency(),
                        rating,
                        person,
                        payroll.agency(),
                        Payroll.MONTH.toString(),
                        "SESUAI_EKSPEKTASI",
                        "SESUAI_EKSPEKTASI",
                        revision % 2 == 0 ? "KURANG" : "SANGAT_KURANG",
                        "DELIVERED",
                        Instant.EPOCH,
                        1,
                        revision);
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                TOPIC.name(),
                                event.key().getBytes(StandardCharsets.UTF_8),
                                EventJson.write(event)),
                        (_, fault) -> refused.compareAndSet(null, fault));
    }

    @Override
    public void close() {
        producer.close();
    }
}
