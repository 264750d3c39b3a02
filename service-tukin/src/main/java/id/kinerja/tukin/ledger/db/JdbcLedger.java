package id.kinerja.tukin.ledger.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.Ledger;
import id.kinerja.tukin.ledger.LedgerEntry;
import id.kinerja.tukin.ledger.LedgerKind;
import id.kinerja.tukin.ledger.PaidFor;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.statement.LateFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {

    // A difference is made by the policy that was kept with it, and before that was kept by the one
    // of the month's own run; all else by the run's.
    private static final String OF_PERSON =
            """
            select entry.*, coalesce(entry.paid_for, run.kind) as of_kind, coalesce(run.month, to_char(entry.day, 'YYYY-MM')) as paid_in,
                   named.policy_id, named.code, named.version,
                   array(select distinct late.kind from late_fact late
                         join run_evidence taken on taken.run_id = run.run_id and taken.version = run.version
                              and taken.late_id = late.late_id
                         where entry.kind in ('SUSULAN', 'KEKURANGAN', 'KELEBIHAN')
                           and late.person_id = :person and late.month in (entry.month, run.pays)
                         order by late.kind) as kinds
            from (select month, null::text as paid_for, year, run_id, kind, amount, entered_at, null::date as day,
                         null::text as proof, true as grants
                  from ledger_entry where person_id = :person
                  union all
                  select month, owed.kind, year, run_id, taken.kind, amount, entered_at, null, null, false
                  from recovery_entry taken join overpayment owed using (overpayment_id) where person_id = :person
                  union all
                  select month, overpayment.kind, year, null, 'SETORAN', settled.amount, settled.entered_at,
                         deposit.day, deposit.proof, false
                  from deposit_entry settled join overpayment using (overpayment_id) join deposit using (deposit_id)
                  where overpayment.person_id = :person) entry
            left join run using (run_id)
            left join run_correction correction
                 on entry.grants and correction.run_id = run.run_id and correction.version = run.version
                 and correction.person_id = :person and correction.month = entry.month
            left join month_run own
                 on correction.month is not null and own.agency_id = run.agency_id and own.month = entry.month
            left join policy named on entry.grants
                 and named.policy_id = case when correction.month is null then run.policy_id
                                         else coalesce(correction.policy_id, own.policy_id) end
            order by entry.month desc, entry.entered_at, entry.kind
            """;

    private static final String GRANTED =
            """
            select person_id, sum(amount) as amount from ledger_entry
            where run_id = :run and kind <> 'KELEBIHAN' group by person_id
            """;

    private final JdbcClient jdbc;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LedgerEntry> of(PersonId person) {
        return jdbc.sql(OF_PERSON).param("person", person.value()).query(JdbcLedger::entry).list();
    }

    @Override
    public Map<PersonId, Rupiah> granted(RunId run) {
        Map<PersonId, Rupiah> granted = new HashMap<>();
        jdbc.sql(GRANTED)
                .param("run", run.value())
                .query(
                        row -> {
                            granted.put(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    Rupiah.of(row.getLong("amount")));
                        });
        return granted;
    }

    private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        UUID run = row.getObject("run_id", UUID.class);
        return new LedgerEntry(
                PaidFor.of(
                        YearMonth.parse(row.getString("month")),
                        RunKind.valueOf(row.getString("of_kind")),
                        row.getInt("year")),
                run == null ? null : new RunId(run),
                YearMonth.parse(row.getString("paid_in")),
                LedgerKind.valueOf(row.getString("kind")),
                Rupiah.of(row.getLong("amount")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                policy(row),
                Stream.of(kinds).map(LateFacts.Kind::valueOf).toList(),
                row.getString("proof"));
    }

    private static LedgerEntry.@Nullable ByPolicy policy(ResultSet row) throws SQLException {
        UUID policy = row.getObject("policy_id", UUID.class);
        return policy == null
                ? null
                : new LedgerEntry.ByPolicy(
                        new PolicyId(policy), row.getString("code"), row.getInt("version"));
    }
}
