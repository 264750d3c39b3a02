package id.kinerja.tukin.run.db;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.statement.CorrectionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The differences that approved runs have entered in the ledger. */
@Repository
class JdbcGrantedCorrections {

    // A statement's revision goes on from the one that its own run tells at the lock.
    private static final String GRANTED =
            """
            select entry.person_id, entry.month, entry.kind, entry.amount, correction.due, correction.kelas,
                   correction.result, correction.facts, encode(sha256(correction.result), 'hex') as result_hash,
                   coalesce(correction.policy_id, own.policy_id) as policy_id,
                   2 * own.version + 1 + (select count(*) from ledger_entry before
                                          where before.person_id = entry.person_id and before.month = entry.month
                                            and before.year is null
                                            and before.entered_at <= entry.entered_at) as revision
            from (select * from month_entry
                  where run_id = :run and kind <> 'INDUK' and (person_id, month) > (:person, :month)
                  order by person_id, month limit :limit) entry
            cross join lateral (select * from run_correction one
                                where one.run_id = entry.run_id and one.version = :version
                                  and one.person_id = entry.person_id and one.month = entry.month
                                offset 0) correction
            join month_run own on own.agency_id = entry.agency_id and own.month = entry.month
            order by entry.person_id, entry.month
            """;

    // Of what is paid once in a year no statement is told, so that nobody counts revisions.
    private static final String GRANTED_EXTRA =
            """
            select entry.person_id, entry.month, entry.kind, entry.amount, correction.due, correction.kelas,
                   correction.result, correction.facts, encode(sha256(correction.result), 'hex') as result_hash,
                   correction.policy_id, 1 as revision
            from (select * from extra_entry
                  where run_id = :run and kind in ('KEKURANGAN', 'KELEBIHAN') and (person_id, month) > (:person, :month)
                  order by person_id, month limit :limit) entry
            cross join lateral (select * from run_correction one
                                where one.run_id = entry.run_id and one.version = :version
                                  and one.person_id = entry.person_id and one.month = entry.month
                                offset 0) correction
            order by entry.person_id, entry.month
            """;

    private final JdbcClient jdbc;
    private final StatementJson json;

    JdbcGrantedCorrections(JdbcClient jdbc, StatementJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<GrantedCorrection> of(Run run, @Nullable PersonsMonth after, int limit) {
        return JdbcCorrections.after(jdbc.sql(run.extra() == null ? GRANTED : GRANTED_EXTRA), after)
                .param("run", run.id().value())
                .param("version", run.version())
                .param("limit", limit)
                .query(this::granted)
                .list();
    }

    private GrantedCorrection granted(ResultSet row, int number) throws SQLException {
        return new GrantedCorrection(
                new PersonsMonth(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        YearMonth.parse(row.getString("month"))),
                CorrectionKind.valueOf(row.getString("kind")),
                Rupiah.of(row.getLong("amount")),
                Rupiah.of(row.getLong("due")),
                json.statement(row.getBytes("result")),
                new KelasJabatan(row.getInt("kelas")),
                new PolicyId(row.getObject("policy_id", UUID.class)),
                json.facts(row.getBytes("facts")),
                row.getString("result_hash"),
                row.getLong("revision"));
    }
}
