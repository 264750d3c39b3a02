package id.kinerja.bench.outbox;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.kernel.event.Topics;
import java.util.List;

/** R14: events a second of one relay, each person's in order; beside it the bare producer. */
public final class RelayThroughput implements Figure {

    private static final int BACKLOG = 100_000;

    private final Ground ground;

    public RelayThroughput(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        Runs runs = new Runs();
        try (OwnOutbox outbox = new OwnOutbox(ground);
                TopicReader told = new TopicReader(ground, Topics.PROGRESS);
                BareKafka kafka = BareKafka.limit(ground);
                TopicReader bare = new TopicReader(ground, BareKafka.TOPIC)) {
            return List.of(
                    new Result(
                            "R14",
                            "one relay, from the commit of 100,000 events of 2,000 people to the"
                                    + " topic, order per person kept",
                            "events/s",
                            Comparison.ALONE,
                            "≥ 5,000",
                            Pairs.measure(
                                    () -> runs.drain(kafka, bare, BACKLOG),
                                    () -> runs.drain(outbox, told, BACKLOG)),
                            List.of("the limit is the bare producer and consumer")));
        }
    }
}
