package id.kinerja.tukin.budget.db;

import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.budget.Grants;
import id.kinerja.tukin.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrants implements Grants {

    // A unit is counted with the nearest one above it that has a ceiling, where the tree is as it
    // is now.
    private static final String COVERED =
            """
            with recursive covered (ceiling_unit, unit_id) as (
                select unit_id, unit_id from unnest(:units::uuid[]) as asked (unit_id)
                union
                select covered.ceiling_unit, child.unit_id
                from covered join directory.unit child on child.parent_unit_id = covered.unit_id
                where not exists (select from budget_ceiling own
                                  where own.agency_id = platform.agency() and own.year = :year
                                    and own.unit_id = child.unit_id and own.ceiling is not null)
            ),
            """;

    // By the unit that the month's own run kept, else by the last primary assignment of the month.
    private static final String PLACE =
            """
            coalesce(
                (select statement.unit_id from month_run own
                 join version_statement statement
                   on statement.run_id = own.run_id and statement.version = own.version
                 where own.agency_id = platform.agency() and own.month = about.month
                   and statement.person_id = about.person_id),
                (select held.unit_id from directory.assignment held
                 where held.person_id = about.person_id and held.is_primary
                   and held.during && daterange((about.month || '-01')::date,
                                                ((about.month || '-01')::date + interval '1 month')::date)
                 order by lower(held.during) desc limit 1))
            """;

    private static final String WITH_ITS_UNIT =
            "left_out.unit_id is not null and not left_out.by_hand";

    private static final String OF_VERSION =
            """
            of_version (unit_id, amount, whole) as (
                select unit_id, net, exists (select from month_run where run_id = :run::uuid)
                from granted_statement where run_id = :run::uuid and version = :version
                union all
                select %s, due - paid,
                       exists (select from month_run where run_id = :run::uuid)
                       and not exists (select from month_entry before
                                       where before.person_id = about.person_id and before.month = about.month
                                         and before.run_id <> about.run_id and before.kind in ('INDUK', 'SUSULAN'))
                       and not exists (select from month_run own
                                       join run_hold left_out on left_out.run_id = own.run_id
                                       where own.agency_id = about.agency_id and own.month = about.month
                                         and left_out.person_id = about.person_id and %s)
                from granted_correction about
                where run_id = :run::uuid and version = :version and due > paid
            )
            """
                    .formatted(PLACE, WITH_ITS_UNIT);

    private static final String KEEP =
            "with "
                    + OF_VERSION
                    + """
                    insert into budget_grant (agency_id, run_id, unit_id, granted, whole)
                    select platform.agency(), :run::uuid, unit_id, sum(amount),
                           coalesce(sum(amount) filter (where whole), 0)
                    from of_version where unit_id is not null group by unit_id
                    """;

    // A claim moves no money: what is recovered of it does, later. Whom a run left out once it was
    // approved is taken off what it granted. What is brought back lowers what
    // was spent of its own year alone; of a year before it is income of the treasury. Whose unit a
    // run has left out is counted with his month as though it had been paid, in the forecast alone.
    private static final String SUMS =
            COVERED
                    + OF_VERSION
                    + """
                    , spent (unit_id, month, granted, whole, waiting) as (
                        select kept.unit_id, run.month, kept.granted, kept.whole, 0
                        from run join budget_grant kept using (agency_id, run_id)
                        where agency_id = platform.agency() and run.month between :first and :last
                        union all
                        select coalesce(
                                   (select statement.unit_id from version_statement statement
                                    where granted.kind in ('INDUK', 'THR', 'KE_13')
                                      and statement.run_id = run.run_id and statement.version = run.version
                                      and statement.person_id = about.person_id),
                                   %s),
                               run.month, about.amount,
                               case when granted.kind in ('INDUK', 'SUSULAN') then about.amount else 0 end, 0
                        from run
                        join ledger_entry about on about.run_id = run.run_id and about.kind = 'DITUNDA'
                        join ledger_entry granted
                          on granted.run_id = about.run_id and granted.person_id = about.person_id
                         and granted.month = about.month and granted.kind <> 'DITUNDA'
                        where run.agency_id = platform.agency() and run.month between :first and :last
                        union all
                        select %s, run.month, -taken.amount, 0, 0
                        from run
                        join recovery_entry taken on taken.run_id = run.run_id
                        join overpayment about on about.overpayment_id = taken.overpayment_id
                        where run.agency_id = platform.agency() and run.month between :first and :last
                        union all
                        select %s, to_char(deposit.day, 'YYYY-MM'), -settled.amount, 0, 0
                        from deposit_entry settled
                        join deposit using (agency_id, deposit_id)
                        join overpayment about on about.overpayment_id = settled.overpayment_id
                        where settled.agency_id = platform.agency()
                          and to_char(deposit.day, 'YYYY-MM') between :first and :last
                          and left(about.month, 4) = to_char(deposit.day, 'YYYY')
                        union all
                        select unit_id, :month, amount, case when whole then amount else 0 end, 0 from of_version
                        union all
                        select statement.unit_id, own.month, 0, net,
                               case when exists (select from month_entry paid
                                                 where paid.person_id = statement.person_id
                                                   and paid.month = own.month) then 0 else net end
                        from month_run own
                        join run_hold left_out on left_out.agency_id = own.agency_id
                                              and left_out.run_id = own.run_id and %s
                        join version_statement statement
                          on statement.run_id = own.run_id and statement.version = own.version
                         and statement.person_id = left_out.person_id
                        where own.agency_id = platform.agency() and own.month between :first and :last
                          and (own.state in ('APPROVED', 'LOCKED') or own.run_id = :run::uuid)
                    )
                    select ceiling_unit, month, sum(granted) as granted, sum(whole) as whole, sum(waiting) as waiting
                    from covered join spent using (unit_id)
                    group by ceiling_unit, month order by ceiling_unit, month
                    """
                            .formatted(PLACE, PLACE, PLACE, WITH_ITS_UNIT);

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<YearMonth> approvedUntil(YearMonth last) {
        return jdbc.sql(
                        "select month from month_run where agency_id = platform.agency() and month <= :last"
                                + " and state in ('APPROVED', 'LOCKED') order by month")
                .param("last", last.toString())
                .query((row, number) -> YearMonth.parse(row.getString("month")))
                .list();
    }

    @Override
    public List<UnitMonth> of(
            Collection<UnitId> units, YearMonth first, YearMonth last, @Nullable Run proposed) {
        return jdbc.sql(SUMS)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("year", last.getYear())
                .param("first", first.toString())
                .param("last", last.toString())
                .param("run", proposed == null ? null : proposed.id().value())
                .param("month", proposed == null ? "" : proposed.month().toString())
                .param("version", proposed == null ? 0 : proposed.version())
                .query(JdbcGrants::unitMonth)
                .list();
    }

    @Override
    public void keep(Run run) {
        jdbc.sql(KEEP).param("run", run.id().value()).param("version", run.version()).update();
    }

    private static UnitMonth unitMonth(ResultSet row, int number) throws SQLException {
        return new UnitMonth(
                new UnitId(row.getObject("ceiling_unit", UUID.class)),
                YearMonth.parse(row.getString("month")),
                Rupiah.of(row.getLong("granted")),
                Rupiah.of(row.getLong("whole")),
                Rupiah.of(row.getLong("waiting")));
    }
}
