package id.kinerja.bench.log;

import id.kinerja.bench.ground.Durability;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.ground.PgBench;
import id.kinerja.bench.load.Answer;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.load.Load;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * R5 and R5b: one daily log by one durable request, with its event, against the same inserts by
 * pgbench.
 */
public final class SingleWrite {

    private static final int CLIENTS = 16;
    private static final int OPEN_CLIENTS = 48;
    private static final int PER_SECOND = 500;
    private static final int SECONDS = 4;
    private static final int WARM_UP_SECONDS = 20;
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;

    private final Ground ground;
    private int sent;
    private long measured;
    private long serviceMicros;
    private long databaseMicros;
    private long limitMicros;
    private long limitTransactions;

    private SingleWrite(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of("activity", "keycloak");
    }

    /** R5: how many are taken in a second. */
    public static Figure rate(Ground ground) {
        return new SingleWrite(ground)::rate;
    }

    /** R5b: how long one takes at a given pace, which a machine may not keep up with at all. */
    public static Figure delay(Ground ground) {
        return new SingleWrite(ground)::delay;
    }

    private List<Result> rate() throws Exception {
        Writers writers = ready();
        Inserts inserts = new Inserts(ground);
        Load load = warm(writers);
        List<Pair> rates = Pairs.measure(() -> inserted(inserts), () -> written(load));
        new WrittenLogs(ground, writers).check(sent);
        return List.of(throughput(rates));
    }

    private List<Result> delay() throws Exception {
        Writers writers = ready();
        Inserts inserts = new Inserts(ground);
        warm(writers);
        Load paced = load(writers, OPEN_CLIENTS);
        List<Pair> delays =
                Pairs.measure(
                        () -> inserts.open(OPEN_CLIENTS, PER_SECOND, SECONDS).percentile(99),
                        () -> delayed(paced));
        new WrittenLogs(ground, writers).check(sent);
        return List.of(delay(delays));
    }

    private Writers ready() throws Exception {
        Durability.check(ground, "activity");
        Writers writers = Writers.meet(ground);
        refusesStrangers();
        return writers;
    }

    private Load warm(Writers writers) throws Exception {
        Load load = load(writers, CLIENTS);
        sent += load.closed(Duration.ofSeconds(WARM_UP_SECONDS), sent).requests();
        return load;
    }

    private Load load(Writers writers, int clients) {
        return new Load(ground.servicePort("activity"), clients, writers::request, CREATED);
    }

    private Result throughput(List<Pair> pairs) {
        return new Result(
                "R5",
                "daily log, one durable request with its event ÷ pgbench of the same inserts in one"
                        + " transaction, "
                        + CLIENTS
                        + " clients",
                "writes/s",
                Comparison.RATIO,
                "≥ 0.35",
                pairs,
                List.of(
                        "service "
                                + serviceMicros / measured
                                + " CPU µs a write, PostgreSQL "
                                + databaseMicros / measured
                                + " for it and "
                                + limitMicros / limitTransactions
                                + " for pgbench"));
    }

    private static Result delay(List<Pair> pairs) {
        return new Result(
                "R5b",
                "its p99 at 500 requests/s, open loop; beside it pgbench at the same rate",
                "ms",
                Comparison.ALONE,
                "≤ 15",
                pairs,
                List.of());
    }

    private double inserted(Inserts inserts)
            throws InterruptedException, SQLException, IOException {
        long micros = ground.processorMicros("postgres");
        PgBench.Outcome outcome = inserts.closed(CLIENTS, SECONDS);
        limitMicros += ground.processorMicros("postgres") - micros;
        limitTransactions += outcome.transactions();
        return outcome.perSecond();
    }

    private double written(Load load) throws InterruptedException, IOException {
        long service = ground.processorMicros("activity");
        long database = ground.processorMicros("postgres");
        Load.Outcome outcome = load.closed(Duration.ofSeconds(SECONDS), sent);
        serviceMicros += ground.processorMicros("activity") - service;
        databaseMicros += ground.processorMicros("postgres") - database;
        sent += outcome.requests();
        measured += outcome.requests();
        return outcome.perSecond();
    }

    private double delayed(Load load) throws InterruptedException {
        Load.Outcome outcome = load.open(PER_SECOND, Duration.ofSeconds(SECONDS), sent);
        sent += outcome.requests();
        return outcome.latencies().percentile(99);
    }

    private void refusesStrangers() throws IOException {
        try (HttpConnection connection = new HttpConnection(ground.servicePort("activity"))) {
            Answer answer =
                    connection.send(
                            HttpConnection.request("POST", "/api/activity/v1/logs", "", "{}"));
            Gate.equal("Status without a token", UNAUTHORIZED, answer.status());
        }
    }
}
