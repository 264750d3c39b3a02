package id.kinerja.bench.pay;

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
import id.kinerja.bench.rule.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * R6: one's own statement, read with a token by whom it is about, against pgbench that selects the
 * kept result of one person after another. Once of a month that is approved, whose result is kept,
 * and once of one that isn't, which is worked out anew for each reader.
 */
public final class StatementRead implements Figure {

    private static final int PEOPLE = 10_000;
    private static final int READERS = 40;
    private static final int CLIENTS = 16;
    private static final int SECONDS = 4;

    /** Until what answers is compiled; a few hundred reads are not enough for that. */
    private static final int WARMING = 40;

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Ground ground;
    private int sent;
    private int measured;
    private long serviceMicros;
    private long databaseMicros;

    public StatementRead(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        Payroll payroll = new Payroll(1, Scale.of(PEOPLE));
        try (PaidMonth month = PaidMonth.open(ground, payroll)) {
            month.calculate();
            month.check();
            Readers readers = Readers.of(ground, payroll, READERS);
            refusesStrangers();
            PgBench select =
                    new PgBench(ground, script(month, payroll), "postgres", Payroll.DATABASE);
            Result live = measure("R6 live", "–", "a month that isn't approved", readers, select);
            checkState(readers, "LIVE");
            approve(month);
            Result kept = measure("R6", "≥ 0.14", "an approved month", readers, select);
            checkState(readers, "APPROVED");
            return List.of(kept, live);
        }
    }

    private Result measure(String id, String floor, String of, Readers readers, PgBench select)
            throws Exception {
        readers.renew();
        Load load = new Load(ground.servicePort(Payroll.DATABASE), CLIENTS, readers::request, OK);
        sent += load.closed(Duration.ofSeconds(WARMING), sent).requests();
        measured = 0;
        serviceMicros = 0;
        databaseMicros = 0;
        List<Pair> pairs = Pairs.measure(() -> selected(select), () -> read(load));
        return new Result(
                id,
                "one's own statement of %s, read with a token ÷ pgbench select of a kept result, %d clients"
                        .formatted(of, CLIENTS),
                "reads/s",
                Comparison.RATIO,
                floor,
                pairs,
                List.of(
                        "service %d CPU µs a read, PostgreSQL %d"
                                .formatted(serviceMicros / measured, databaseMicros / measured)));
    }

    private double read(Load load) throws IOException, InterruptedException {
        long service = ground.processorMicros(Payroll.DATABASE);
        long postgres = ground.processorMicros("postgres");
        Load.Outcome outcome = load.closed(Duration.ofSeconds(SECONDS), sent);
        serviceMicros += ground.processorMicros(Payroll.DATABASE) - service;
        databaseMicros += ground.processorMicros("postgres") - postgres;
        sent += outcome.requests();
        measured += outcome.requests();
        return outcome.perSecond();
    }

    private double selected(PgBench select) throws InterruptedException {
        return select.run(List.of("-c", "" + CLIENTS, "-T", "" + SECONDS)).perSecond();
    }

    private Path script(PaidMonth month, Payroll payroll) throws IOException, SQLException {
        Path script = ground.folder("select.sql");
        Files.writeString(
                script,
                """
                \\set n random(0, %d)
                select result from run_statement
                where run_id = '%s' and version = 1
                  and person_id = ('%s' || lpad(to_hex(%d + :n), 12, '0'))::uuid;
                """
                        .formatted(
                                payroll.people() - 1,
                                month.run(),
                                payroll.person(0).toString().substring(0, 24),
                                payroll.person(0).getLeastSignificantBits() & 0xffffffffffffL));
        return script;
    }

    /** As approval does it to what is read here; how a run gets there is not what is measured. */
    private static void approve(PaidMonth month) throws SQLException {
        month.database()
                .execute("update run set state = 'APPROVED' where run_id = '" + month.run() + "'");
        month.database()
                .execute(
                        """
                        insert into ledger_entry (agency_id, run_id, person_id, month, kind, amount)
                        select agency_id, run_id, person_id, '%1$s', 'INDUK', net
                        from run_statement where run_id = '%2$s' and complete
                        """
                                .formatted(Payroll.MONTH, month.run()));
    }

    private void checkState(Readers readers, String state) throws IOException {
        try (HttpConnection connection = new HttpConnection(ground.servicePort(Payroll.DATABASE))) {
            Answer answer = connection.send(readers.request(0));
            JsonNode statement = JsonMapper.shared().readTree(answer.text());
            Gate.equal("Whose", readers.person(0).toString(), statement.get("personId").asString());
            Gate.equal("State", state, statement.get("state").asString());
        }
    }

    private void refusesStrangers() throws IOException {
        try (HttpConnection connection = new HttpConnection(ground.servicePort(Payroll.DATABASE))) {
            Answer answer =
                    connection.send(
                            HttpConnection.request(
                                    "GET", "/api/tukin/v1/statements/me/" + Payroll.MONTH, "", ""));
            Gate.equal("Status without a token", UNAUTHORIZED, answer.status());
        }
    }
}
