package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Durability;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.util.List;
import java.util.Set;

/**
 * How fast the days of an agency of 100,000 people are resolved from their punches, against one
 * statement. The punches of all of them stand there; each run resolves those of another twentieth,
 * so that it ends in time.
 */
public final class ResolvedDays implements Figure {

    private static final String SERVICE = "integration";
    private static final String POSTGRES = "postgres";
    private static final int PEOPLE = 100_000;
    private static final int SLICES = 20;
    private static final int DAYS = 22;
    private static final int TERMINALS = 20;

    private final Ground ground;
    private final PunchedMonth month;
    private final int slice;
    private int bySql;
    private int byService;
    private long days;
    private long serviceMicros;
    private long databaseMicros;
    private long limitMicros;

    public ResolvedDays(Ground ground) {
        this.ground = ground;
        this.slice = Scale.of(PEOPLE / SLICES);
        this.month = PunchedMonth.of(new Staff(1, slice * SLICES, TERMINALS), DAYS);
    }

    public static Set<String> parts() {
        return Set.of(SERVICE);
    }

    @Override
    public List<Result> measure() throws Exception {
        Durability.check(ground, SERVICE);
        month.staff().enter(ground);
        month.enter(ground);
        try (DaysBySql sql = new DaysBySql(ground);
                Settling settling = new Settling(ground)) {
            List<Pair> pairs = Pairs.measure(() -> bySql(sql), () -> byService(settling));
            sql.checkSame(byService * slice * DAYS);
            settling.checkTold();
            Gate.equal("Slices by SQL", byService, bySql);
            return List.of(result(pairs));
        }
    }

    private Result result(List<Pair> pairs) {
        return new Result(
                "Days",
                "days resolved from the punches of %,d people on %d days, %,d of them a run ÷ one statement that computes the same days"
                        .formatted(month.staff().people(), DAYS, slice),
                "days/s",
                Comparison.RATIO,
                "–",
                pairs,
                List.of(
                        "service %s CPU µs a day, PostgreSQL %s for it and %s for the statement"
                                .formatted(
                                        perDay(serviceMicros),
                                        perDay(databaseMicros),
                                        perDay(limitMicros))));
    }

    private String perDay(long micros) {
        return Result.number((double) micros / days);
    }

    private double bySql(DaysBySql sql) throws Exception {
        long before = ground.processorMicros(POSTGRES);
        double seconds = sql.resolve(month, bySql * slice, (bySql + 1) * slice);
        limitMicros += ground.processorMicros(POSTGRES) - before;
        bySql++;
        return slice * DAYS / seconds;
    }

    /** From when the days are known to wait until the last one is committed; then all are told. */
    private double byService(Settling settling) throws Exception {
        long service = ground.processorMicros(SERVICE);
        long database = ground.processorMicros(POSTGRES);
        month.mark(ground, byService * slice, (byService + 1) * slice);
        byService++;
        long start = System.nanoTime();
        settling.resolved();
        double seconds = (System.nanoTime() - start) / 1e9;
        settling.told();
        serviceMicros += ground.processorMicros(SERVICE) - service;
        databaseMicros += ground.processorMicros(POSTGRES) - database;
        days += (long) slice * DAYS;
        return slice * DAYS / seconds;
    }
}
