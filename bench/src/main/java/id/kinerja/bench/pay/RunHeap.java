package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.ground.Heap;
import id.kinerja.bench.ground.HeapWatch;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.util.List;

/** What the service's heap holds during a run of many people beyond what it holds at one of few. */
public final class RunHeap implements Figure {

    private static final int FEW = 10_000;
    private static final int MANY = 100_000;

    private final Ground ground;
    private double mostUsed;

    public RunHeap(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        long pid = ground.pid(PaidMonth.SERVICE);
        try (Heap heap = Heap.of(pid);
                PaidMonth few = PaidMonth.open(ground, new Payroll(1, Scale.of(FEW)));
                PaidMonth many = PaidMonth.open(ground, new Payroll(2, Scale.of(MANY)))) {
            heap.live();
            double rest = heap.live();
            List<Pair> pairs = Pairs.measure(() -> most(heap, few), () -> most(heap, many));
            few.check();
            many.check();
            many.checkTold();
            Gate.equal("The process of the service", pid, ground.pid(PaidMonth.SERVICE));
            return List.of(result(pairs, rest));
        }
    }

    private Result result(List<Pair> pairs, double rest) {
        return new Result(
                "Heap of a run",
                "the service's live heap while a run of %,d people is calculated − of %,d"
                        .formatted(Scale.of(MANY), Scale.of(FEW)),
                "MiB",
                Comparison.ADDED,
                "–",
                pairs,
                List.of(
                        "garbage is collected for a quarter of the time at most; %s MiB before the first run, %s MiB with garbage at most"
                                .formatted(Result.number(rest), Result.number(mostUsed))));
    }

    /** In MiB, of what is still needed. */
    private double most(Heap heap, PaidMonth month) throws Exception {
        HeapWatch watch = new HeapWatch(heap);
        month.calculate();
        double most = watch.mostLive();
        mostUsed = Math.max(mostUsed, watch.mostUsed());
        return most;
    }
}
