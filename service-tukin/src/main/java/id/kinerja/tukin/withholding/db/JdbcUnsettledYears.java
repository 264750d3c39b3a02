package id.kinerja.tukin.withholding.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.withholding.OldYear;
import id.kinerja.tukin.withholding.UnsettledYears;
import id.kinerja.tukin.withholding.YearSettlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnsettledYears implements UnsettledYears {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    // A December whose tax the state bears settles the year too, and gives back where there is
    // something.
    private static final String OPEN =
            """
            select of_year.*, settled.base, settled.due, settled.regulation, settled.article, taken.amount as taken
            from (select person_id, sum(gross) filter (where kind = 'PPH21_TER') as gross,
                         sum(amount) filter (where kind = 'PPH21_TER') as tax,
                         max(paid_on) filter (where kind = 'PPH21_TER') as last
                  from withholding
                  where agency_id = platform.agency() and paid_on between :from and :to
                    and kind in ('PPH21_TER', 'PPH21_TAHUNAN', 'PPH21_DTP') and
            """;

    private static final String UNSETTLED =
            """
                  group by person_id
                  having max(paid_on) filter (where kind = 'PPH21_TER')
                       > coalesce(max(paid_on) filter (where kind = 'PPH21_TAHUNAN'
                                                          or (kind = 'PPH21_DTP' and paid_on >= :december)),
                                  '-infinity'::date)) of_year
            left join settled_year settled
                on settled.agency_id = platform.agency() and settled.person_id = of_year.person_id
                and settled.year = :year
            left join lateral (
                select coalesce(sum(amount), 0) as amount from withholding
                where agency_id = platform.agency() and person_id = settled.person_id
                  and kind = 'PPH21_TAHUN_LALU' and paid_on between :nextFrom and :nextTo) taken on true
            where settled.due is null or settled.due > taken.amount
            """;

    private static final String SETTLE =
            """
            insert into settled_year (agency_id, run_id, person_id, year, base, due, regulation, article)
            select platform.agency(), :run, * from unnest(:people::uuid[], :years::int[], :bases::bigint[],
                :due::bigint[], :regulations::text[], :articles::text[])
            """;

    private final JdbcClient jdbc;

    JdbcUnsettledYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unsettled> of(Year year, @Nullable PersonId after, int limit) {
        return open("person_id > :after", "order by of_year.person_id limit :limit", year)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, number) -> unsettled(row, year))
                .list();
    }

    @Override
    public Map<PersonId, Optional<OldYear.Owed>> among(Year year, Collection<PersonId> people) {
        return open("person_id = any(:people)", "", year)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> unsettled(row, year))
                .list()
                .stream()
                .collect(toMap(Unsettled::person, one -> Optional.ofNullable(one.owed())));
    }

    @Override
    public void settle(RunId run, Map<PersonId, YearSettlement> settled) {
        List<Map.Entry<PersonId, YearSettlement>> all = List.copyOf(settled.entrySet());
        jdbc.sql(SETTLE)
                .param("run", run.value())
                .param("people", all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param("years", column(all, one -> one.year().getValue()).toArray(Integer[]::new))
                .param("bases", column(all, one -> one.base().amount()).toArray(Long[]::new))
                .param("due", column(all, one -> one.due().amount()).toArray(Long[]::new))
                .param(
                        "regulations",
                        column(all, one -> one.basis().regulation()).toArray(String[]::new))
                .param("articles", column(all, one -> one.basis().article()).toArray(String[]::new))
                .update();
    }

    private static <T> List<T> column(
            List<Map.Entry<PersonId, YearSettlement>> all, Function<YearSettlement, T> value) {
        return all.stream().map(one -> value.apply(one.getValue())).toList();
    }

    private JdbcClient.StatementSpec open(String which, String cut, Year year) {
        Year next = year.plusYears(1);
        return jdbc.sql(OPEN + which + UNSETTLED + cut)
                .param("year", year.getValue())
                .param("from", year.atDay(1))
                .param("to", year.atDay(year.length()))
                .param("december", year.atMonth(Month.DECEMBER).atDay(1))
                .param("nextFrom", next.atDay(1))
                .param("nextTo", next.atDay(next.length()));
    }

    private static Unsettled unsettled(ResultSet row, Year year) throws SQLException {
        YearSettlement settled = settlement(row, year);
        return new Unsettled(
                new PersonId(row.getObject("person_id", UUID.class)),
                Rupiah.of(row.getLong("gross")),
                Rupiah.of(row.getLong("tax")),
                row.getObject("last", LocalDate.class),
                settled == null
                        ? null
                        : new OldYear.Owed(settled, Rupiah.of(row.getLong("taken"))));
    }

    /** Absent where no run has settled it. */
    static @Nullable YearSettlement settlement(ResultSet row, Year year) throws SQLException {
        String regulation = row.getString("regulation");
        return regulation == null
                ? null
                : new YearSettlement(
                        year,
                        Rupiah.of(row.getLong("base")),
                        Rupiah.of(row.getLong("due")),
                        new Article(regulation, row.getString("article")));
    }
}
