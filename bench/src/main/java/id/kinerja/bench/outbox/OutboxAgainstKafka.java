package id.kinerja.bench.outbox;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import java.util.List;
import java.util.Set;

/**
 * R8: from the commit of an event to the committed effect of its listener, against a bare producer
 * and consumer on the same broker; and how fast a backlog of 100,000 has its effects.
 */
public final class OutboxAgainstKafka implements Figure {

    private static final int BACKLOG = 100_000;

    private final Ground ground;

    public OutboxAgainstKafka(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of("postgres", "kafka");
    }

    @Override
    public List<Result> measure() throws Exception {
        Runs runs = new Runs();
        try (OwnOutbox outbox = new OwnOutbox(ground);
                Effects effects = new Effects(ground);
                BareKafka kafka = BareKafka.limit(ground);
                TopicReader reader = new TopicReader(ground, BareKafka.TOPIC)) {
            TwoSides sides =
                    TwoSides.measure(
                            () -> runs.singles(kafka, reader), () -> runs.singles(outbox, effects));
            var drains =
                    Pairs.measure(
                            () -> runs.drain(kafka, reader, BACKLOG),
                            () -> runs.drain(outbox, effects, BACKLOG));
            return List.of(
                    new Result(
                            "R8 p50",
                            "commit → listener's committed effect ÷ bare send → poll, 200 events/s",
                            "ms",
                            Comparison.RATIO,
                            "≤ 6",
                            sides.percentile(50),
                            List.of()),
                    new Result(
                            "R8 p99",
                            "likewise",
                            "ms",
                            Comparison.RATIO,
                            "≤ 10",
                            sides.percentile(99),
                            List.of()),
                    new Result(
                            "R8 drain",
                            "a backlog of 100,000 to its effects ÷ bare produce + consume",
                            "events/s",
                            Comparison.RATIO,
                            "≥ 0.25",
                            drains,
                            List.of()));
        }
    }
}
