package id.kinerja.bench.pay;

import id.kinerja.bench.rule.Gate;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The limit of a run: one statement that knows the numbers of the shipped policy 60/40 and nothing
 * of leave, discipline, Plt, changes within the month, corrections or facts from outside, of which
 * there are none here; amounts alone, without lines, trace or hash, into a table with the key of
 * the product's. Whole rupiah by whole numbers, halves up.
 */
final class PaidBySql {

    /** Percentage of the class amount that follows the predikat in the shipped policy. */
    static final int PERFORMANCE = 60;

    private static final String TABLE =
            """
            create schema if not exists bench_limit;
            create table if not exists bench_limit.paid
                (agency_id uuid, version int, person_id uuid, net bigint, primary key (agency_id, version, person_id));
            """;

    private final PayDatabase database;
    private final Payroll payroll;

    PaidBySql(PayDatabase database, Payroll payroll) throws SQLException {
        this.database = database;
        this.payroll = payroll;
        database.execute(TABLE);
    }

    /**
     * Seconds until the amounts of everybody are committed.
     *
     * @param version under which they are kept
     * @param performance percentage of the class amount that follows the predikat
     */
    double pay(int version, int performance) throws SQLException {
        String sql =
                String.format(
                        Locale.ROOT,
                        """
            insert into bench_limit.paid (agency_id, version, person_id, net)
            with base as materialized (
                select held.person_id, unit_id,
                       ((array[2531250, 2708250, 2898000, 2985000, 3134250, 3510400, 3915950, 4595150, 5079200, 5979200,
                               8757600, 9896000, 10936000, 17064000, 19280000, 27577500, 33240000]::bigint[])[kelas_jabatan]
                        * case status.code when 'CPNS' then 80 else 100 end + 50) / 100 as amount
                from directory.assignment held
                join directory.person_status status on status.person_id = held.person_id
                where held.agency_id = '%1$s' and held.is_primary and held.during @> daterange('%3$s-01', '%3$s-30', '[]')
                  and status.code in ('AKTIF', 'CPNS') and status.during @> daterange('%3$s-01', '%3$s-30', '[]')
            ),
            part as (
                select person_id, amount, (amount * %4$d + 50) / 100 as performance,
                       amount - (amount * %4$d + 50) / 100 as attendance
                from base
            ),
            cut as (
                select person_id,
                       least(10000, sum(
                           case when status = 'ABSENT' then 300
                           else case when late_minutes > 90 then 150 when late_minutes > 60 then 125
                                     when late_minutes > 30 then 100 when late_minutes > 0 then 50 else 0 end
                              + case when early_minutes > 90 then 150 when early_minutes > 60 then 125
                                     when early_minutes > 30 then 100 when early_minutes > 0 then 50 else 0 end
                              + case when missing_in then 150 else 0 end + case when missing_out then 150 else 0 end
                           end)) as hundredths
                from attendance_fact
                where agency_id = '%1$s' and date between '%3$s-01' and '%3$s-30'
                group by person_id
            )
            select '%1$s', %2$d, part.person_id,
                   (performance * case predikat when 'SANGAT_BAIK' then 100 when 'BAIK' then 100
                                                when 'BUTUH_PERBAIKAN' then 80 when 'KURANG' then 70
                                                when 'SANGAT_KURANG' then 60 else 0 end + 50) / 100
                   + attendance - (attendance * coalesce(hundredths, 0) + 5000) / 10000
            from part
            left join rating_fact rating on rating.person_id = part.person_id and rating.period = '%3$s'
            left join cut on cut.person_id = part.person_id
            """,
                        payroll.agency(),
                        version,
                        Payroll.MONTH,
                        performance);
        long start = System.nanoTime();
        int people = database.execute(sql);
        double seconds = (System.nanoTime() - start) / 1e9;
        Gate.equal("People paid by SQL", payroll.people(), people);
        return seconds;
    }
}
