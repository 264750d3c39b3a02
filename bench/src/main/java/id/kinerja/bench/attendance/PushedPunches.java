package id.kinerja.bench.attendance;

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

/** Punches that terminals push through the gateway, against COPY of the same rows. */
public final class PushedPunches implements Figure {

    private static final int PEOPLE = 2_000;
    private static final int TERMINALS = 8;
    private static final int LINES = 200;
    private static final int BODIES = 200;
    private static final int TAPS = 2_000;
    private static final int WARM_UP = 2;

    private final Ground ground;

    public PushedPunches(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of("gateway", "integration");
    }

    @Override
    public List<Result> measure() throws Exception {
        Durability.check(ground, "integration");
        keepsOutStrangers();
        return List.of(backlog(), taps());
    }

    private Result backlog() throws Exception {
        return measured(
                "ADMS backlog",
                "lines that " + TERMINALS + " terminals push at once in bodies of " + LINES,
                new DeviceSets(entered(1), DeviceSets.GATEWAY, LINES),
                BODIES);
    }

    private Result taps() throws Exception {
        return measured(
                "ADMS taps",
                "likewise, one line a body, as somebody taps",
                new DeviceSets(entered(2), DeviceSets.GATEWAY, 1),
                TAPS);
    }

    private Staff entered(int number) throws Exception {
        Staff staff = new Staff(number, PEOPLE, TERMINALS);
        staff.enter(ground);
        return staff;
    }

    private Result measured(String id, String what, DeviceSets sets, int requests)
            throws Exception {
        Intake intake =
                new Intake(
                        ground,
                        sets.staff(),
                        sets,
                        Scale.of(requests / TERMINALS) * TERMINALS,
                        ground.installation().ports().gateway(),
                        TERMINALS,
                        List.of("gateway", "integration"));
        List<Pair> pairs = intake.pairs(WARM_UP);
        return new Result(
                id,
                what + " ÷ one `COPY` of the same rows",
                "lines/s",
                Comparison.RATIO,
                "–",
                pairs,
                intake.notes());
    }

    private void keepsOutStrangers() throws IOException {
        byte[] knock =
                HttpConnection.request(
                        "POST",
                        DeviceSets.GATEWAY + "?SN=NOBODYS-1&table=ATTLOG&Stamp=1",
                        "",
                        "text/plain",
                        "1\t2025-01-06 07:00:00\t0\t15\n");
        try (HttpConnection connection =
                new HttpConnection(ground.installation().ports().gateway())) {
            Gate.equal("What a terminal of nobody is told", "OK: 0", connection.send(knock).text());
        }
    }
}
