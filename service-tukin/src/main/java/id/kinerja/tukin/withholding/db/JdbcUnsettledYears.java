package id.kinerja.tukin.withholding.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.withholding.UnsettledYears;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnsettledYears implements UnsettledYears {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    // A December whose tax the state bears settles the year too, and gives back where there is
    // something.
    private static final String LIST =
            """
            select person_id, sum(gross) filter (where kind = 'PPH21_TER') as gross,
                   sum(amount) filter (where kind = 'PPH21_TER') as tax,
                   max(paid_on) filter (where kind = 'PPH21_TER') as last
            from withholding
            where agency_id = platform.agency() and person_id > :after and paid_on between :from and :to
              and kind in ('PPH21_TER', 'PPH21_TAHUNAN', 'PPH21_DTP')
            group by person_id
            having max(paid_on) filter (where kind = 'PPH21_TER')
                 > coalesce(max(paid_on) filter (where kind = 'PPH21_TAHUNAN'
                                                    or (kind = 'PPH21_DTP' and paid_on >= :december)),
                            '-infinity'::date)
            order by person_id limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcUnsettledYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unsettled> of(Year year, @Nullable PersonId after, int limit) {
        return jdbc.sql(LIST)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("from", year.atDay(1))
                .param("to", year.atDay(year.length()))
                .param("december", year.atMonth(Month.DECEMBER).atDay(1))
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new Unsettled(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        Rupiah.of(row.getLong("gross")),
                                        Rupiah.of(row.getLong("tax")),
                                        row.getObject("last", LocalDate.class)))
                .list();
    }
}
