package id.kinerja.tukin.run.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.database.PlannedOnce;
import id.kinerja.tukin.statement.ApprovedStatements;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.Difference;
import id.kinerja.tukin.statement.GrantedStatement;
import id.kinerja.tukin.statement.GrantingRun;
import id.kinerja.tukin.statement.HeldMonth;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.RunPayment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApprovedStatements implements ApprovedStatements {

    // What pays a month that was held is the first that the ledger has of it.
    private static final String RESULT =
            """
            select granted.result, run.run_id, run.month, run.version, run.state from month_run run
            join granted_statement granted using (run_id, version)
            where run.agency_id = platform.agency() and run.month = :month
              and run.state in ('APPROVED', 'LOCKED') and person_id = :person
            union all
            select correction.result, run.run_id, run.month, run.version, run.state from month_entry entry
            join run using (run_id)
            join run_correction correction
                 on correction.run_id = run.run_id and correction.version = run.version
                 and correction.person_id = entry.person_id and correction.month = entry.month
            where entry.person_id = :person and entry.month = :month and entry.kind = 'SUSULAN'
            """;

    private static final String DIFFERENCES =
            """
            select run.month as paid_in, entry.kind, entry.amount,
                   array(select distinct late.kind from late_fact late
                         join run_evidence taken on taken.run_id = run.run_id and taken.version = run.version
                              and taken.late_id = late.late_id
                         where late.person_id = entry.person_id and late.month = entry.month
                         order by late.kind) as kinds
            from month_entry entry join run using (run_id)
            where entry.person_id = :person and entry.month = :month and entry.kind <> 'INDUK'
            order by run.month
            """;

    // What was granted too much before is claimed, and takes nothing from what this run pays.
    private static final String PAID =
            """
            select coalesce(sum(amount) filter (where month = :month and grants), 0) as granted,
                   coalesce(sum(amount) filter (where month <> :month and grants), 0) as other_months,
                   coalesce(sum(amount) filter (where kind = 'DIPERHITUNGKAN'), 0) as counted,
                   coalesce(sum(amount) filter (where kind = 'PENGEMBALIAN' and not of_extra), 0) as recovered,
                   coalesce(sum(amount) filter (where kind = 'PENGEMBALIAN' and of_extra), 0) as recovered_of_extra,
                   coalesce(sum(amount) filter (where kind like 'PPH21%' and kind not in ('PPH21_DTP', 'PPH21_TAHUN_LALU')), 0) as tax,
                   coalesce(sum(amount) filter (where kind = 'PPH21_TAHUN_LALU'), 0) as year_before,
                   coalesce(sum(amount) filter (where kind = 'PPH21_DTP'), 0) as borne,
                   coalesce(sum(amount) filter (where kind = 'BPJS_PEGAWAI'), 0) as contribution
            from (select month, kind, amount, kind <> 'KELEBIHAN' as grants, false as of_extra from ledger_entry
                  where run_id = :run and person_id = :person
                  union all
                  select month, taken.kind, amount, false, owed.kind <> 'MONTH'
                  from recovery_entry taken join overpayment owed using (overpayment_id)
                  where run_id = :run and person_id = :person
                  union all
                  select :month, kind, amount, false, false from withholding
                  where run_id = :run and person_id = :person) entry
            """;

    private static final String OTHERS =
            """
            select name, wanted, amount from withholding
            where run_id = :run and person_id = :person and kind = 'POTONGAN_LAIN' order by item
            """;

    private static final String HELD =
            """
            select hold.reason, hold.released_at is not null as released
            from run_hold hold join month_run run using (run_id)
            where run.month = :month and hold.person_id = :person
            """;

    private final JdbcClient jdbc;
    private final StatementJson json;

    JdbcApprovedStatements(JdbcClient jdbc, StatementJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One that was held goes on growing, since nothing of it is final, until it is paid. */
    @Override
    public Optional<GrantedStatement> of(PersonId person, YearMonth month) {
        // Whoever isn't paid yet is asked for fact by fact behind this, for him alone.
        PlannedOnce.fromNowOn(jdbc);
        return ofMonth(RESULT, person, month)
                .query(
                        (row, number) ->
                                new GrantedStatement(
                                        json.statement(row.getBytes("result")),
                                        granting(row, number)))
                .optional();
    }

    @Override
    public Optional<GrantingRun> grantedBy(PersonId person, YearMonth month) {
        return ofMonth(RESULT, person, month).query(JdbcApprovedStatements::granting).optional();
    }

    @Override
    public RunPayment paidBy(GrantingRun run, PersonId person, YearMonth month) {
        return ofMonth(PAID, person, month)
                .param("run", run.id())
                .query(
                        (row, number) ->
                                new RunPayment(
                                        Rupiah.of(row.getLong("granted")),
                                        Rupiah.of(row.getLong("other_months")),
                                        Rupiah.of(row.getLong("counted")),
                                        Rupiah.of(row.getLong("recovered")),
                                        Rupiah.of(row.getLong("recovered_of_extra")),
                                        Rupiah.of(row.getLong("tax")),
                                        Rupiah.of(row.getLong("year_before")),
                                        Rupiah.of(row.getLong("borne")),
                                        Rupiah.of(row.getLong("contribution")),
                                        others(run, person)))
                .single();
    }

    private List<RunPayment.Other> others(GrantingRun run, PersonId person) {
        return jdbc.sql(OTHERS)
                .param("run", run.id())
                .param("person", person.value())
                .query(
                        (row, number) ->
                                new RunPayment.Other(
                                        row.getString("name"),
                                        Rupiah.of(row.getLong("wanted")),
                                        Rupiah.of(row.getLong("amount"))))
                .list();
    }

    static GrantingRun granting(ResultSet row, int number) throws SQLException {
        return new GrantingRun(
                row.getObject("run_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                row.getInt("version"),
                row.getString("state").equals("LOCKED"));
    }

    @Override
    public List<Difference> differences(PersonId person, YearMonth month) {
        return ofMonth(DIFFERENCES, person, month).query(JdbcApprovedStatements::difference).list();
    }

    @Override
    public Optional<HeldMonth> held(PersonId person, YearMonth month) {
        return ofMonth(HELD, person, month)
                .query(
                        (row, number) ->
                                new HeldMonth(row.getString("reason"), row.getBoolean("released")))
                .optional();
    }

    private JdbcClient.StatementSpec ofMonth(String sql, PersonId person, YearMonth month) {
        return jdbc.sql(sql).param("month", month.toString()).param("person", person.value());
    }

    static Difference difference(ResultSet row, int number) throws SQLException {
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        return new Difference(
                YearMonth.parse(row.getString("paid_in")),
                CorrectionKind.valueOf(row.getString("kind")),
                Rupiah.of(row.getLong("amount")),
                Stream.of(kinds).map(LateFacts.Kind::valueOf).toList());
    }
}
