package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.Load;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Spread;
import java.util.ArrayList;
import java.util.List;

/**
 * Punches sent in sets, each by requests of so many: how many rows a second are taken, beside one
 * COPY of the same set. Both go through the same sets, and what the punches set off is waited for
 * before the other one is measured.
 */
final class Intake {

    /** What a set is made of. */
    interface Sets {

        /** Of a request. */
        List<SentRow> rows(int request);

        byte[] request(int request);
    }

    private static final String POSTGRES = "postgres";

    private final Ground ground;
    private final Staff staff;
    private final Sets sets;
    private final int requests;
    private final int port;
    private final int lanes;
    private final String[] services;
    private final Copies copies;
    private final Settling settling;

    private final List<Double> settled = new ArrayList<>();
    private int copiedSets;
    private int sentSets;
    private long copiedRows;
    private long sentRows;
    private long copiedMicros;
    private long serviceMicros;
    private long databaseMicros;

    /**
     * @param requests of a set
     * @param port they are sent to
     * @param lanes how many are under way at once
     * @param services whose processor time counts
     */
    Intake(
            Ground ground,
            Staff staff,
            Sets sets,
            int requests,
            int port,
            int lanes,
            List<String> services)
            throws Exception {
        this.ground = ground;
        this.staff = staff;
        this.sets = sets;
        this.requests = requests;
        this.port = port;
        this.lanes = lanes;
        this.services = services.toArray(String[]::new);
        this.copies = new Copies(ground);
        this.settling = new Settling(ground);
    }

    /** Rows a second, after so many sets that nobody measures. */
    List<Pair> pairs(int warmUp) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            copied();
            sent();
        }
        settled.clear();
        List<Pair> pairs = Pairs.measure(this::copied, this::sent);
        copies.checkSame();
        settling.check();
        copies.close();
        settling.close();
        return pairs;
    }

    /** What stands beside the figure. */
    List<String> notes() {
        return List.of(
                "%s CPU µs a row with its day, PostgreSQL %s for it and %s for COPY"
                        .formatted(
                                Result.number(perRow(serviceMicros, sentRows)),
                                Result.number(perRow(databaseMicros, sentRows)),
                                Result.number(perRow(copiedMicros, copiedRows))),
                "to the last day resolved and told %s rows/s"
                        .formatted(Result.number(Spread.of(settled).median())));
    }

    private double copied() throws Exception {
        List<SentRow> rows = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            rows.addAll(sets.rows(copiedSets * requests + i));
        }
        copies.prepare(staff.agency(), rows);
        copiedSets++;
        long before = ground.processorMicros(POSTGRES);
        double seconds = copies.copy(rows.size());
        copiedMicros += ground.processorMicros(POSTGRES) - before;
        copiedRows += rows.size();
        return rows.size() / seconds;
    }

    private double sent() throws Exception {
        int from = sentSets * requests;
        List<byte[]> bodies = new ArrayList<>();
        int rows = 0;
        for (int i = 0; i < requests; i++) {
            bodies.add(sets.request(from + i));
            rows += sets.rows(from + i).size();
        }
        sentSets++;
        long service = ground.processorMicros(services);
        long database = ground.processorMicros(POSTGRES);
        long start = System.nanoTime();
        Load.Outcome outcome = new Load(port, lanes, bodies::get, 200).exactly(requests);
        settling.told();
        settled.add(rows * 1e9 / (System.nanoTime() - start));
        serviceMicros += ground.processorMicros(services) - service;
        databaseMicros += ground.processorMicros(POSTGRES) - database;
        sentRows += rows;
        return rows / outcome.seconds();
    }

    private static double perRow(long micros, long rows) {
        return (double) micros / Math.max(1, rows);
    }
}
