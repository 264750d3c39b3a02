package id.kinerja.activity.log.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.kinerja.activity.log.Progress;
import id.kinerja.activity.log.ProgressBook;
import id.kinerja.activity.log.Quantity;
import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProgressBook implements ProgressBook {

    // The days are told and not made of the month here: behind the wall an index serves only what
    // leaks nothing, and making a date of a text may; all that somebody ever wrote would be read.
    private static final String RECOMPUTE =
            """
            insert into progress (agency_id, person_id, month, verified, minutes, waiting, returned)
            select platform.agency(), touched.person_id, touched.month,
                   count(*) filter (where state = 'VERIFIED'),
                   coalesce(sum(minutes) filter (where state = 'VERIFIED'), 0),
                   count(*) filter (where state = 'SUBMITTED'),
                   count(*) filter (where state = 'RETURNED')
            from unnest(:people::uuid[], :months::text[], :firsts::date[], :lasts::date[])
                as touched (person_id, month, first, last)
            left join daily_log log on log.person_id = touched.person_id
                 and log.date between touched.first and touched.last
            group by touched.person_id, touched.month
            on conflict (person_id, month) do update
            set verified = excluded.verified, minutes = excluded.minutes, waiting = excluded.waiting,
                returned = excluded.returned, revision = progress.revision + 1
            returning *
            """;

    private static final String READ =
            """
            select progress.* from progress
            join unnest(:people::uuid[], :months::text[]) as wanted (person_id, month) using (person_id, month)
            """;

    private static final String OUTPUT =
            """
            select wanted.person_id, wanted.month, log.result_id, sum(log.quantity) as quantity
            from unnest(:people::uuid[], :months::text[], :firsts::date[], :lasts::date[])
                as wanted (person_id, month, first, last)
            join daily_log log on log.person_id = wanted.person_id and log.state = 'VERIFIED'
                 and log.date between wanted.first and wanted.last
            group by wanted.person_id, wanted.month, log.result_id
            """;

    private final JdbcClient jdbc;

    JdbcProgressBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Output(PersonMonth of, UUID result, Quantity quantity) {}

    @Override
    public List<Progress> recompute(Set<PersonMonth> months) {
        return read(RECOMPUTE, months);
    }

    @Override
    public Optional<Progress> of(PersonId person, YearMonth month) {
        return read(READ, Set.of(new PersonMonth(person, month))).stream().findFirst();
    }

    private List<Progress> read(String sql, Set<PersonMonth> months) {
        Map<PersonMonth, List<Output>> output =
                of(OUTPUT, months)
                        .query(
                                (row, number) ->
                                        new Output(
                                                personMonth(
                                                        row.getObject("person_id", UUID.class),
                                                        row.getString("month")),
                                                row.getObject("result_id", UUID.class),
                                                Quantity.of(
                                                        row.getBigDecimal("quantity")
                                                                .toPlainString())))
                        .list()
                        .stream()
                        .collect(groupingBy(Output::of));
        return of(sql, months)
                .query(
                        (row, number) -> {
                            PersonMonth of =
                                    personMonth(
                                            row.getObject("person_id", UUID.class),
                                            row.getString("month"));
                            return new Progress(
                                    of.person(),
                                    of.month(),
                                    row.getInt("verified"),
                                    row.getInt("minutes"),
                                    row.getInt("waiting"),
                                    row.getInt("returned"),
                                    output.getOrDefault(of, List.of()).stream()
                                            .collect(toMap(Output::result, Output::quantity)),
                                    row.getLong("revision"));
                        })
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Set<PersonMonth> months) {
        List<PersonMonth> inOrder = List.copyOf(months);
        return jdbc.sql(sql)
                .param(
                        "people",
                        inOrder.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param("months", texts(inOrder, PersonMonth::month))
                .param("firsts", texts(inOrder, one -> one.month().atDay(1)))
                .param("lasts", texts(inOrder, one -> one.month().atEndOfMonth()));
    }

    private static String[] texts(List<PersonMonth> months, Function<PersonMonth, Object> value) {
        return months.stream().map(one -> value.apply(one).toString()).toArray(String[]::new);
    }

    private static PersonMonth personMonth(UUID person, String month) {
        return new PersonMonth(new PersonId(person), YearMonth.parse(month));
    }
}
