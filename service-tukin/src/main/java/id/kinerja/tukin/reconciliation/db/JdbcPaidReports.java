package id.kinerja.tukin.reconciliation.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.statement.PaidReport;
import id.kinerja.tukin.statement.PaidReports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPaidReports implements PaidReports {

    // What is withheld of a person is taken from his first payments as far as they go, so that what
    // he receives of a kind is told by what was taken up to it and before it. Files of the treasury
    // take off what is taken after taxes and contributions alone.
    private static final String OURS =
            """
            with ours as (
                select run_id, person_id, kind, lines, gross, net - others as net, net - taxed - others as received
                from (select run_id, person_id, kind, count(*) as lines, sum(bruto) as gross, sum(bersih) as net,
                       least(coalesce(taxed, 0), max(until))
                           - case when min(before) = 0 then 0 else least(coalesce(taxed, 0), min(before)) end
                           as taxed,
                       least(coalesce(others, 0), max(until) - greatest(least(coalesce(taxed, 0), max(until)), 0))
                           - least(coalesce(others, 0),
                                   min(before) - greatest(least(coalesce(taxed, 0), min(before)), 0))
                           as others
                from (select run_id, person_id, kind, bruto, bersih,
                             sum(bersih) over paid_so_far as until,
                             sum(bersih) over paid_so_far - bersih as before
                      from payment
                      where agency_id = platform.agency() and %1$s
                      window paid_so_far as (partition by run_id, person_id
                                             order by array_position(:kinds::text[], kind), position)) ordered
                left join (select run_id, person_id, sum(amount) filter (where kind <> 'POTONGAN_LAIN') as taxed,
                                  sum(amount) filter (where kind = 'POTONGAN_LAIN') as others
                           from withholding
                           where agency_id = platform.agency() and kind not in ('BPJS_PEMBERI_KERJA', 'PPH21_DTP')
                             and %1$s
                           group by run_id, person_id) withheld using (run_id, person_id)
                group by run_id, person_id, kind, withheld.taxed, withheld.others) paid
            ),
            """;

    // Of several payments of a kind to one person some may have been paid so far.
    private static final String JUDGED =
            """
            told as (
                select run_id, profile, person_id, kind, basis, count(*) as lines, sum(gross) as gross, sum(net) as net,
                       max(paid_on) as paid_on
                from paid_line
                where agency_id = platform.agency() and paid and net is not null and %1$s
                group by run_id, profile, person_id, kind, basis
            ), compared as (
                select run_id, person_id, kind, ours.net is null as stray, told.run_id is not null as told,
                       paid_on, coalesce(received, 0) = 0 as nothing_left,
                       case basis when 'RECEIVED' then told.net = received
                                  else told.net = ours.net and told.gross = ours.gross end as agrees,
                       told.lines < ours.lines
                           and told.net < case basis when 'RECEIVED' then received else ours.net end as partly
                from ours full join told using (run_id, person_id, kind)
            ), judged as (
                select run_id, person_id, kind, bool_or(told) as told,
                       bool_or(told and (stray or not (agrees or partly))) as otherwise,
                       bool_or(agrees is true or nothing_left) as paid, max(paid_on) as paid_on
                from compared group by run_id, person_id, kind
            )
            select run_id, max(paid_on) as paid_on,
                   exists (select from paid_line before
                           where before.agency_id = platform.agency() and before.run_id = judged.run_id
                             and before.net is null) as unknown,
                   case when bool_or(otherwise) then 'PAID_OTHERWISE'
                        when not bool_or(told) then 'UNPAID'
                        when bool_and(paid) then 'PAID'
                        else 'PARTLY_PAID' end as state
            from judged group by run_id
            """;

    private static final String OF_RUNS = (OURS + JUDGED).formatted("run_id = any (:runs::uuid[])");

    private static final String OF_PERSON = (OURS + JUDGED).formatted("person_id = :person");

    private static final String TOLD_OF =
            """
            select distinct run_id from paid_line
            where agency_id = platform.agency() and run_id = any (:runs::uuid[])
            """;

    private static final String[] KINDS =
            Stream.of(Payment.Kind.values()).map(Payment.Kind::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    JdbcPaidReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID run, PaidReport report, boolean unknown) {}

    @Override
    public Map<UUID, PaidReport> ofRuns(Collection<UUID> runs) {
        Map<UUID, PaidReport> reports = new HashMap<>();
        runs.forEach(run -> reports.put(run, PaidReport.NONE));
        // Most of a list were paid by nobody yet, and need nobody's payments summed up.
        List<RunId> told =
                jdbc.sql(TOLD_OF)
                        .param("runs", runs.toArray(UUID[]::new))
                        .query((row, number) -> new RunId(row.getObject("run_id", UUID.class)))
                        .list();
        if (told.isEmpty()) {
            return reports;
        }
        UUID[] asked = told.stream().map(RunId::value).toArray(UUID[]::new);
        for (Row row : rows(jdbc.sql(OF_RUNS).param("runs", asked))) {
            if (row.unknown()) {
                reports.remove(row.run());
            } else {
                reports.put(row.run(), row.report());
            }
        }
        return reports;
    }

    @Override
    public Map<UUID, PaidReport> ofPerson(PersonId person) {
        return rows(jdbc.sql(OF_PERSON).param("person", person.value())).stream()
                .filter(row -> !row.unknown())
                .collect(toMap(Row::run, Row::report));
    }

    private static List<Row> rows(JdbcClient.StatementSpec sql) {
        return sql.param("kinds", KINDS).query(JdbcPaidReports::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("run_id", UUID.class),
                new PaidReport(
                        PaidReport.State.valueOf(row.getString("state")),
                        row.getObject("paid_on", LocalDate.class)),
                row.getBoolean("unknown"));
    }
}
