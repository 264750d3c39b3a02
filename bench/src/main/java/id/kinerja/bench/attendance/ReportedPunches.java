package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Durability;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** R1: punches by REST in batches of 500 against COPY of the same rows. */
public final class ReportedPunches implements Figure {

    private static final int PEOPLE = 2_000;
    private static final int SYSTEMS = 4;
    private static final int BATCHES = 80;
    private static final int WARM_UP = 3;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Ground ground;
    private final Staff staff = new Staff(1, PEOPLE, SYSTEMS);

    public ReportedPunches(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of("integration", "keycloak");
    }

    @Override
    public List<Result> measure() throws Exception {
        Durability.check(ground, "integration");
        staff.enter(ground);
        ReportedSets sets = new ReportedSets(staff, new Accounts(ground));
        takesOnce(sets);
        Intake intake =
                new Intake(
                        ground,
                        staff,
                        sets,
                        Scale.of(BATCHES),
                        port(),
                        SYSTEMS,
                        List.of("integration"));
        List<Pair> pairs = intake.pairs(WARM_UP);
        return List.of(
                new Result(
                        "R1",
                        "attendance, rows by REST in batches of 500 from "
                                + SYSTEMS
                                + " systems at once ÷ one `COPY` of the same rows into the same"
                                + " indexed table",
                        "rows/s",
                        Comparison.RATIO,
                        "≥ 0.35",
                        pairs,
                        intake.notes()));
    }

    /** The first batch of the first set: by nobody, by a machine, and again with the same key. */
    private void takesOnce(ReportedSets sets) throws IOException, InterruptedException {
        try (HttpConnection connection = new HttpConnection(port())) {
            Gate.equal(
                    "Status without a token",
                    UNAUTHORIZED,
                    connection.send(sets.request(0, "")).status());
        }
        try (HttpConnection connection = new HttpConnection(port())) {
            byte[] request = sets.request(0);
            var first = connection.send(request);
            Gate.equal("Status " + first.text(), OK, first.status());
            Gate.holds(
                    "Not all punches of a batch were accepted: " + first.text(),
                    first.text().contains("\"accepted\":" + ReportedSets.BATCH + ","));
            Gate.equal("The same batch sent again", first.text(), connection.send(request).text());
        }
    }

    private int port() {
        return ground.servicePort("integration");
    }
}
