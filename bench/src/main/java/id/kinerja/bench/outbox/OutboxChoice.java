package id.kinerja.bench.outbox;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.kernel.event.Topics;
import java.util.List;

/**
 * The choice of ADR 2: {@code namastack-outbox} against the relay of our own, both from the commit
 * to the topic, both with each person's events in order.
 */
public final class OutboxChoice implements Figure {

    private static final int BACKLOG = 10_000;

    private final Ground ground;

    public OutboxChoice(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        Runs runs = new Runs();
        try (OwnOutbox own = new OwnOutbox(ground);
                NamastackOutbox library = new NamastackOutbox(ground);
                TopicReader reader = new TopicReader(ground, Topics.PROGRESS)) {
            TwoSides sides =
                    TwoSides.measure(
                            () -> runs.singles(own, reader), () -> runs.singles(library, reader));
            var drains =
                    Pairs.measure(
                            () -> runs.drain(own, reader, BACKLOG),
                            () -> runs.drain(library, reader, BACKLOG));
            return List.of(
                    result("R8 p50, library", "commit → topic", "ms", "≤ 1", sides.percentile(50)),
                    result("R8 p99, library", "likewise", "ms", "≤ 1", sides.percentile(99)),
                    result(
                            "R14, library",
                            "a backlog of 10,000 to the topic, order per person kept by both",
                            "events/s",
                            "≥ 1",
                            drains));
        }
    }

    private static Result result(
            String id, String what, String unit, String floor, List<Pair> pairs) {
        return new Result(
                id,
                "`namastack-outbox` 1.6.0 ÷ own relay: " + what,
                unit,
                Comparison.RATIO,
                floor,
                pairs,
                List.of());
    }
}
