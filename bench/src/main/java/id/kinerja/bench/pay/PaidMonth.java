package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Durability;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Result;
import id.kinerja.kernel.event.Topics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * The month of one agency, calculated again and again: each calculation is a version of its run,
 * and the statement beside it comes to the same amounts.
 */
final class PaidMonth implements AutoCloseable {

    static final String SERVICE = Payroll.DATABASE;

    private static final String POSTGRES = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final int VARIETY = 500;

    private final Ground ground;
    private final Payroll payroll;
    private final PayDatabase database;
    private final PaidBySql sql;
    private final PayOffice office;
    private final UUID run;
    private int byService;
    private int bySql;
    private long serviceMicros;
    private long databaseMicros;
    private long limitMicros;

    private PaidMonth(Ground ground, Payroll payroll) throws Exception {
        this.ground = ground;
        this.payroll = payroll;
        this.database = new PayDatabase(ground);
        this.sql = new PaidBySql(database, payroll);
        this.office = new PayOffice(ground, payroll);
        office.activatePolicy();
        this.run = office.openRun();
    }

    /**
     * With the facts of everybody, and with the run that is to be calculated once days are
     * compared.
     */
    static PaidMonth open(Ground ground, Payroll payroll) throws Exception {
        Durability.check(ground, SERVICE);
        payroll.enter(ground);
        PaidMonth month = new PaidMonth(ground, payroll);
        month.database.await("select count(*) from period_to_look_at", 0, PATIENCE);
        return month;
    }

    PayOffice office() {
        return office;
    }

    PaidBySql sql() {
        return sql;
    }

    int people() {
        return payroll.people();
    }

    UUID run() {
        return run;
    }

    PayDatabase database() {
        return database;
    }

    /**
     * Seconds from the request until the last statement is committed and the run is calculated; the
     * last of them is told then.
     */
    double calculate() throws Exception {
        double seconds = calculate(office.calculation(run));
        byService++;
        return seconds;
    }

    /**
     * Likewise of those alone whose ratings are told to be others; all of them are late by then.
     */
    double calculate(ToldRatings ratings) throws Exception {
        ratings.tell();
        database.await(
                "select count(*) from late_fact where settled_in is null",
                ratings.people(),
                PATIENCE);
        return calculate(office.calculationOfChanged(run));
    }

    private double calculate(byte[] request) throws Exception {
        long service = ground.processorMicros(SERVICE);
        long postgres = ground.processorMicros(POSTGRES);
        long start = System.nanoTime();
        office.begin(request);
        database.await(
                "select count(*) from run where state = 'CALCULATED' and run_id = '" + run + "'",
                1,
                PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        database.await("select count(*) from (select from platform.outbox limit 1) o", 0, PATIENCE);
        serviceMicros += ground.processorMicros(SERVICE) - service;
        databaseMicros += ground.processorMicros(POSTGRES) - postgres;
        return seconds;
    }

    /** Seconds of the statement that computes the same. */
    double payBySql() throws IOException, SQLException {
        long postgres = ground.processorMicros(POSTGRES);
        bySql++;
        double seconds = sql.pay(bySql, PaidBySql.PERFORMANCE);
        limitMicros += ground.processorMicros(POSTGRES) - postgres;
        return seconds;
    }

    /** Statements in a second. */
    double perSecond(double seconds) {
        return payroll.people() / seconds;
    }

    /** Microseconds for each person. */
    double perPerson(double seconds) {
        return seconds * 1e6 / payroll.people();
    }

    String serviceMicros() {
        return perStatement(serviceMicros);
    }

    String databaseMicros() {
        return perStatement(databaseMicros);
    }

    String limitMicros() {
        return Result.number((double) limitMicros / bySql / payroll.people());
    }

    /** In KiB, with indexes. */
    String kept() throws SQLException {
        long bytes = database.number("select pg_total_relation_size('run_statement')");
        long rows = database.number("select count(*) from run_statement");
        return Result.number(bytes / 1024.0 / rows);
    }

    /** Every version has a statement of everybody, whose amounts are those of the statement. */
    void check() throws SQLException {
        if (bySql == 0) {
            sql.pay(1, PaidBySql.PERFORMANCE);
        }
        String product = "select person_id, net from run_statement where run_id = '" + run + "'";
        String limit =
                "select person_id, net from bench_limit.paid where agency_id = '"
                        + payroll.agency()
                        + "' and version = 1";
        Gate.equal(
                "Versions",
                (long) byService,
                number("select version from run where run_id = '" + run + "'"));
        Gate.equal("Statements", (long) byService * payroll.people(), count(product));
        for (int version = 1; version <= byService; version++) {
            String ofVersion = product + " and version = " + version;
            Gate.equal(
                    "Differing amounts of version " + version,
                    0L,
                    count(
                            "(%1$s except all %2$s) union all (%2$s except all %1$s)"
                                    .formatted(ofVersion, limit)));
        }
        Gate.equal(
                "Held", (long) byService * payroll.unrated(), count(product + " and not complete"));
        Gate.holds(
                "There is no amount of every kind",
                count("select distinct net from (" + product + ") paid")
                        >= Math.min(payroll.people() / 4, VARIETY));
    }

    /** The last version has the amounts of the statement for what is known now. */
    void checkLatest() throws SQLException, IOException {
        payBySql();
        String latest =
                "select person_id, net from version_statement join run using (run_id, version) where run_id = '"
                        + run
                        + "'";
        String limit = "select person_id, net from bench_limit.paid where version = " + bySql;
        Gate.equal("People of the last version", (long) payroll.people(), count(latest));
        Gate.equal(
                "Differing amounts of the last version",
                0L,
                count(
                        "(%1$s except all %2$s) union all (%2$s except all %1$s)"
                                .formatted(latest, limit)));
    }

    /** Every statement that is there was told once; of all agencies of the installation. */
    void checkTold() throws SQLException, InterruptedException {
        Gate.equal(
                "Events of statements",
                number("select count(*) from run_statement"),
                ground.toldOn(Topics.STATEMENT));
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private String perStatement(long micros) {
        return Result.number((double) micros / byService / payroll.people());
    }

    private long count(String rows) throws SQLException {
        return number("select count(*) from (" + rows + ") r");
    }

    private long number(String question) throws SQLException {
        return database.number(question);
    }
}
