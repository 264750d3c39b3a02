package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Days of a payroll's people, told anew as attendance tells them when a punch comes late. */
final class ToldDays implements AutoCloseable {

    private static final Topic<AttendanceDayResolved> TOPIC = Topics.ATTENDANCE_DAY;
    private static final int WEEK = 7;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Payroll payroll;
    private final AtomicLong revision = new AtomicLong(1);
    private final AtomicReference<@Nullable Exception> refused = new AtomicReference<>();

    ToldDays(Ground ground, Payroll payroll) {
        this.payroll = payroll;
        this.producer =
                new KafkaProducer<>(
                        ground.broker(TOPIC.owner()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** A Wednesday of the month, with so many minutes. */
    void tell(int person, int week, int late) {
        AttendanceDayResolved day =
                new AttendanceDayResolved(
                        payroll.agency(),
                        payroll.person(person),
                        day(week),
                        payroll.unitOf(person),
                        true,
                        "PRESENT",
                        null,
                        null,
                        null,
                        null,
                        late,
                        0,
                        false,
                        false,
                        null,
                        null,
                        true,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        1,
                        revision.incrementAndGet());
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                TOPIC.name(),
                                day.key().getBytes(StandardCharsets.UTF_8),
                                EventJson.write(day)),
                        (_, fault) -> refused.compareAndSet(null, fault));
    }

    /** How many were; all of them are with the broker. */
    long told() {
        producer.flush();
        Gate.holds("The broker refused a day: " + refused.get(), refused.get() == null);
        return revision.get() - 1;
    }

    @Override
    public void close() {
        producer.close();
    }

    /** The first of April 2026 is a Wednesday. */
    private static LocalDate day(int week) {
        return Payroll.MONTH.atDay(1 + WEEK * week);
    }
}
