package id.kinerja.tukin.statement.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.statement.MonthFacts;
import id.kinerja.tukin.statement.PersonMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMonthFacts implements MonthFacts {

    private static final String KEEP_DAYS =
            """
            insert into attendance_fact as kept
                (agency_id, person_id, date, status, late_minutes, early_minutes, missing_in, missing_out, epoch, revision)
            select platform.agency(), * from unnest(:people::uuid[], :dates::date[], :statuses::text[], :lates::int[],
                                                    :earlies::int[], :missingIns::boolean[], :missingOuts::boolean[],
                                                    :epochs::bigint[], :revisions::bigint[])
            on conflict (person_id, date) do update
            set status = excluded.status, late_minutes = excluded.late_minutes, early_minutes = excluded.early_minutes,
                missing_in = excluded.missing_in, missing_out = excluded.missing_out,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    private static final String KEEP_RATINGS =
            """
            insert into rating_fact as kept (agency_id, rating_id, person_id, period, predikat, epoch, revision)
            select platform.agency(), * from unnest(:ids::uuid[], :people::uuid[], :periods::text[], :predikats::text[],
                                                    :epochs::bigint[], :revisions::bigint[])
            on conflict (rating_id) do update
            set predikat = excluded.predikat, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    private final JdbcClient jdbc;

    JdbcMonthFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonMonth.Day> days(PersonId person, YearMonth month) {
        return jdbc.sql(
                        "select * from attendance_fact where person_id = :person and date between :from and :to order by date")
                .param("person", person.value())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(JdbcMonthFacts::day)
                .list();
    }

    @Override
    public Optional<Predikat> predikat(PersonId person, YearMonth month) {
        return jdbc.sql(
                        "select predikat from rating_fact where person_id = :person and period = :period order by rating_id desc limit 1")
                .param("person", person.value())
                .param("period", month.toString())
                .query((row, number) -> Predikat.valueOf(row.getString("predikat")))
                .optional();
    }

    @Override
    public void keepDays(List<ToldDay> days) {
        jdbc.sql(KEEP_DAYS)
                .param(
                        "people",
                        days.stream().map(told -> told.person().value()).toArray(UUID[]::new))
                .param(
                        "dates",
                        days.stream()
                                .map(told -> told.day().date().toString())
                                .toArray(String[]::new))
                .param(
                        "statuses",
                        days.stream().map(told -> told.day().status()).toArray(String[]::new))
                .param(
                        "lates",
                        days.stream().map(told -> told.day().lateMinutes()).toArray(Integer[]::new))
                .param(
                        "earlies",
                        days.stream()
                                .map(told -> told.day().earlyMinutes())
                                .toArray(Integer[]::new))
                .param(
                        "missingIns",
                        days.stream().map(told -> told.day().missingIn()).toArray(Boolean[]::new))
                .param(
                        "missingOuts",
                        days.stream().map(told -> told.day().missingOut()).toArray(Boolean[]::new))
                .param("epochs", days.stream().map(ToldDay::epoch).toArray(Long[]::new))
                .param("revisions", days.stream().map(ToldDay::revision).toArray(Long[]::new))
                .update();
    }

    @Override
    public void keepRatings(List<ToldRating> ratings) {
        jdbc.sql(KEEP_RATINGS)
                .param("ids", ratings.stream().map(ToldRating::id).toArray(UUID[]::new))
                .param(
                        "people",
                        ratings.stream().map(told -> told.person().value()).toArray(UUID[]::new))
                .param("periods", ratings.stream().map(ToldRating::period).toArray(String[]::new))
                .param(
                        "predikats",
                        ratings.stream().map(told -> told.predikat().name()).toArray(String[]::new))
                .param("epochs", ratings.stream().map(ToldRating::epoch).toArray(Long[]::new))
                .param("revisions", ratings.stream().map(ToldRating::revision).toArray(Long[]::new))
                .update();
    }

    private static PersonMonth.Day day(ResultSet row, int number) throws SQLException {
        return new PersonMonth.Day(
                row.getObject("date", LocalDate.class),
                row.getString("status"),
                row.getInt("late_minutes"),
                row.getInt("early_minutes"),
                row.getBoolean("missing_in"),
                row.getBoolean("missing_out"));
    }
}
