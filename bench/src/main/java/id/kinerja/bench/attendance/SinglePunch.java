package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Durability;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.Load;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How long one punch of a terminal takes where ten million are there already, against an
 * installation beside it where almost none are.
 */
public final class SinglePunch implements Figure {

    private static final String SERVICE = "integration";
    private static final String POSTGRES = "postgres";
    private static final int PEOPLE = 512;
    private static final int TERMINALS = 16;
    private static final int PER_SECOND = 50;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int WARM_UP = 6_000;

    /** Fewer than the service has connections to its database, since it has only just started. */
    private static final int WARM_UP_LANES = 6;

    private final Ground ground;

    public SinglePunch(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of(SERVICE);
    }

    @Override
    public List<Result> measure() throws Exception {
        try (Ground almostEmpty = ground.beside("almost-empty", parts())) {
            Side limit = new Side(almostEmpty);
            Side product = new Side(ground);
            limit.begin();
            product.begin();
            FullTable.fill(ground);
            limit.warmUp();
            product.warmUp();
            List<Pair> pairs = Pairs.measure(limit::delay, product::delay);
            limit.check(0);
            product.check(FullTable.rows());
            return List.of(result(pairs, limit, product));
        }
    }

    private static Result result(List<Pair> pairs, Side limit, Side product) {
        return new Result(
                "Single punch p99",
                "one punch of a terminal, %d a second, open loop, with %,d punches of %d agencies there ÷ in an installation where there are almost none"
                        .formatted(PER_SECOND, FullTable.rows(), FullTable.AGENCIES),
                "ms",
                Comparison.RATIO,
                "–",
                pairs,
                List.of(
                        "CPU µs a punch with its day: service %s and PostgreSQL %s, almost empty %s and %s"
                                .formatted(
                                        product.perPunch(product.serviceMicros),
                                        product.perPunch(product.databaseMicros),
                                        limit.perPunch(limit.serviceMicros),
                                        limit.perPunch(limit.databaseMicros))));
    }

    /** One of the two installations. */
    private static final class Side {

        private final Ground ground;
        private final Staff staff = new Staff(1, PEOPLE, TERMINALS);
        private final DeviceSets sets = new DeviceSets(staff, DeviceSets.SERVICE, 1);
        private int sent;
        private long measured;
        private long serviceMicros;
        private long databaseMicros;

        private Side(Ground ground) {
            this.ground = ground;
        }

        private void begin() throws Exception {
            Durability.check(ground, SERVICE);
            staff.enter(ground);
        }

        private void warmUp() throws Exception {
            int count = Scale.of(WARM_UP);
            load(WARM_UP_LANES).exactly(count);
            sent += count;
            settle();
        }

        /** The 99th percentile in milliseconds. */
        private double delay() throws Exception {
            long service = ground.processorMicros(SERVICE);
            long database = ground.processorMicros(POSTGRES);
            Load.Outcome outcome = load(TERMINALS).open(PER_SECOND, TIME, sent);
            sent += outcome.requests();
            settle();
            measured += outcome.requests();
            serviceMicros += ground.processorMicros(SERVICE) - service;
            databaseMicros += ground.processorMicros(POSTGRES) - database;
            return outcome.latencies().percentile(99);
        }

        private void settle() throws Exception {
            try (Settling settling = new Settling(ground)) {
                settling.told();
            }
        }

        private Load load(int lanes) {
            return new Load(ground.servicePort(SERVICE), lanes, sets::request, 200);
        }

        private String perPunch(long micros) {
            return Result.number((double) micros / measured);
        }

        private void check(long before) throws SQLException, InterruptedException {
            Gate.equal("Punches", before + sent, number("select count(*) from punch"));
            Gate.equal(
                    "Punches by the tallies of the terminals",
                    (long) sent,
                    number("select sum(punches) from terminal_tally"));
            try (Settling settling = new Settling(ground)) {
                settling.checkTold();
            }
        }

        private long number(String question) throws SQLException {
            try (Connection connection = ground.superuser(SERVICE);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(question)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
