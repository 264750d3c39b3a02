package id.kinerja.bench.outbox;

import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One run of each kind, checked before it counts. */
final class Runs {

    private static final int PER_SECOND = 200;
    private static final int SINGLES = 1_600;
    private static final int PEOPLE = 2_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger run = new AtomicInteger();

    /** One event of each of so many people. */
    Told singles() {
        return new Told(run.incrementAndGet(), SINGLES, SINGLES);
    }

    /** Many events of each of 2,000 people. */
    Told backlog(int count) {
        return new Told(run.incrementAndGet(), PEOPLE, count);
    }

    /** From each commit until it is at the reader. */
    Latencies singles(OutboxUnderTest outbox, TopicReader reader) throws InterruptedException {
        Arrivals arrivals = new Arrivals(singles());
        reader.next(arrivals);
        tellSingly(outbox, arrivals);
        arrivals.checkOnceAndInOrder();
        return arrivals.latencies();
    }

    /** From each commit until the listener has committed. */
    Latencies singles(OutboxUnderTest outbox, Effects effects) throws Exception {
        Arrivals arrivals = new Arrivals(singles());
        effects.next(arrivals);
        tellSingly(outbox, arrivals);
        effects.check(arrivals.told());
        return arrivals.latencies();
    }

    /** From each sending until it is at the reader. */
    Latencies singles(BareKafka kafka, TopicReader reader) throws InterruptedException {
        Arrivals arrivals = new Arrivals(singles());
        reader.next(arrivals);
        Pace.keep(
                PER_SECOND,
                SINGLES,
                number -> {
                    arrivals.committed(number);
                    kafka.send(arrivals.told().event(number));
                });
        arrivals.await();
        arrivals.checkOnceAndInOrder();
        return arrivals.latencies();
    }

    /** Events a second from the commit of all until the last is at the reader. */
    double drain(OutboxUnderTest outbox, TopicReader reader, int count)
            throws InterruptedException {
        Arrivals arrivals = new Arrivals(backlog(count));
        reader.next(arrivals);
        long start = outbox.tellAll(arrivals.told().events(0, count));
        arrivals.await();
        empty(outbox);
        arrivals.checkOnceAndInOrder();
        return perSecond(count, start, arrivals);
    }

    /** Events a second from the commit of all until the last has its effect. */
    double drain(OutboxUnderTest outbox, Effects effects, int count) throws Exception {
        Arrivals arrivals = new Arrivals(backlog(count));
        effects.next(arrivals);
        long start = outbox.tellAll(arrivals.told().events(0, count));
        arrivals.await();
        empty(outbox);
        effects.check(arrivals.told());
        return perSecond(count, start, arrivals);
    }

    /** Events a second from the first sending until the last is at the reader. */
    double drain(BareKafka kafka, TopicReader reader, int count) throws InterruptedException {
        Arrivals arrivals = new Arrivals(backlog(count));
        reader.next(arrivals);
        List<ProducerRecord<byte[], byte[]>> records =
                IntStream.range(0, count)
                        .mapToObj(arrivals.told()::event)
                        .map(kafka::recordOf)
                        .toList();
        long start = System.nanoTime();
        kafka.sendAll(records);
        arrivals.await();
        arrivals.checkOnceAndInOrder();
        return perSecond(count, start, arrivals);
    }

    private static void tellSingly(OutboxUnderTest outbox, Arrivals arrivals)
            throws InterruptedException {
        Pace.keep(
                PER_SECOND,
                SINGLES,
                number ->
                        outbox.tell(
                                arrivals.told().event(number), () -> arrivals.committed(number)));
        arrivals.await();
        empty(outbox);
    }

    private static double perSecond(int count, long start, Arrivals arrivals) {
        return count * NANOS_PER_SECOND / (arrivals.last() - start);
    }

    /** What has arrived is deleted a moment later. */
    private static void empty(OutboxUnderTest outbox) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (outbox.waiting() > 0) {
            Gate.holds("The outbox does not become empty", System.nanoTime() < end);
            Thread.sleep(20);
        }
    }
}
