package id.kinerja.bench;

import id.kinerja.bench.attendance.FirstConnection;
import id.kinerja.bench.attendance.PushedPunches;
import id.kinerja.bench.attendance.ReportedPunches;
import id.kinerja.bench.attendance.ResolvedDays;
import id.kinerja.bench.attendance.SinglePunch;
import id.kinerja.bench.door.GatewayAgainstNginx;
import id.kinerja.bench.fault.Recovery;
import id.kinerja.bench.ground.Durability;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.log.SingleWrite;
import id.kinerja.bench.outbox.OutboxAgainstKafka;
import id.kinerja.bench.outbox.OutboxChoice;
import id.kinerja.bench.outbox.RelayThroughput;
import id.kinerja.bench.pay.CalculatedRun;
import id.kinerja.bench.pay.ChangedRun;
import id.kinerja.bench.pay.LiveStatement;
import id.kinerja.bench.pay.MonthsWhatIf;
import id.kinerja.bench.pay.RunGrowth;
import id.kinerja.bench.pay.RunHeap;
import id.kinerja.bench.pay.RunOfAMillion;
import id.kinerja.bench.pay.StatementRead;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import id.kinerja.launcher.LauncherFault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** {@code bench/run FIGURE...}: lays the ground of each figure, measures, and prints its rows. */
public final class Main {

    private record Entry(Set<String> parts, Function<Ground, Figure> figure) {}

    private static final Map<String, Entry> FIGURES = figures();

    private Main() {}

    static void main(String[] names) throws Exception {
        if (names.length == 0 || !FIGURES.keySet().containsAll(Arrays.asList(names))) {
            System.err.println("Usage: bench/run FIGURE...   with " + FIGURES.keySet());
            System.exit(2);
        }
        for (String name : names) {
            measure(name, Objects.requireNonNull(FIGURES.get(name)));
        }
        System.exit(0);
    }

    private static void measure(String name, Entry entry) throws Exception {
        try (Ground ground =
                Ground.lay(Path.of("").toAbsolutePath(), home(), portBase(), entry.parts())) {
            Durability.check(ground, "postgres");
            for (Result result : entry.figure().apply(ground).measure()) {
                result.pairs().forEach(pair -> System.err.println(result.id() + " " + pair));
                System.out.println(Scale.isFull() ? result.row() : "No figure: " + result.row());
            }
        } catch (Gate.WrongRun | LauncherFault fault) {
            System.err.println(name + " has no figure: " + fault.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, Entry> figures() {
        Map<String, Entry> figures = new LinkedHashMap<>();
        figures.put("R1", new Entry(ReportedPunches.parts(), ReportedPunches::new));
        figures.put("adms", new Entry(PushedPunches.parts(), PushedPunches::new));
        figures.put(
                "first-connection", new Entry(FirstConnection.parts(), FirstConnection::inParts));
        figures.put(
                "first-connection-at-once",
                new Entry(FirstConnection.parts(), FirstConnection::atOnce));
        figures.put("days", new Entry(ResolvedDays.parts(), ResolvedDays::new));
        figures.put("single-punch", new Entry(SinglePunch.parts(), SinglePunch::new));
        figures.put("R2", new Entry(CalculatedRun.parts(), CalculatedRun::new));
        figures.put("R3", new Entry(CalculatedRun.parts(), RunGrowth::new));
        figures.put("run-million", new Entry(CalculatedRun.parts(), RunOfAMillion::new));
        figures.put("R3-changed", new Entry(CalculatedRun.parts(), ChangedRun::new));
        figures.put("run-heap", new Entry(CalculatedRun.parts(), RunHeap::new));
        figures.put("months-what-if", new Entry(CalculatedRun.parts(), MonthsWhatIf::new));
        figures.put("R4", new Entry(GatewayAgainstNginx.parts(), GatewayAgainstNginx::new));
        figures.put("R5", new Entry(SingleWrite.parts(), SingleWrite::rate));
        figures.put("R5b", new Entry(SingleWrite.parts(), SingleWrite::delay));
        figures.put("R6", new Entry(CalculatedRun.parts(), StatementRead::new));
        figures.put("R8", new Entry(OutboxAgainstKafka.parts(), OutboxAgainstKafka::new));
        figures.put("R12", new Entry(Recovery.parts(), Recovery::new));
        figures.put("R13", new Entry(CalculatedRun.parts(), LiveStatement::new));
        figures.put("R14", new Entry(OutboxAgainstKafka.parts(), RelayThroughput::new));
        figures.put("outbox-choice", new Entry(OutboxAgainstKafka.parts(), OutboxChoice::new));
        return figures;
    }

    private static Path home() {
        return Path.of(Objects.requireNonNull(System.getenv("KINERJA_HOME"), "KINERJA_HOME"));
    }

    private static int portBase() {
        return Integer.parseInt(
                Objects.requireNonNull(System.getenv("KINERJA_PORT_BASE"), "KINERJA_PORT_BASE"));
    }
}
