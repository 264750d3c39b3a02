package id.kinerja.tukin.statement.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.Punishment;
import id.kinerja.tukin.policy.RatingLag;
import id.kinerja.tukin.statement.Discipline;
import id.kinerja.tukin.statement.LeaveDay;
import id.kinerja.tukin.statement.MonthFacts;
import id.kinerja.tukin.statement.PersonMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMonthFacts implements MonthFacts {

    // Working days are counted from the leave's first day, which may lie in an earlier month. The
    // few leaves come first and each is asked for its days: joined in one, all days of the agency
    // are read for them.
    private static final String LEAVE_DAYS =
            """
            with leave as materialized (
                select leave_id, person_id, type, cause, during, lower(during) as first_day from leave_fact
                where person_id = any(:people) and approved and during && daterange(:from, :to, '[]')
            )
            select * from (
                select leave.person_id, day.date, leave.leave_id, leave.type, leave.cause, leave.first_day,
                       row_number() over (partition by leave.leave_id order by day.date) as number
                from leave
                cross join lateral (
                    select date from known_day
                    where known_day.person_id = leave.person_id and workday
                      and known_day.date between lower(leave.during) and least(upper(leave.during) - 1, :to)
                    offset 0) day) counted
            where date >= :from
            order by person_id, date
            """;

    private static final String UNPAID_LEAVE =
            """
            select person_id, lower(during) as first_day, upper(during) - 1 as last_day from leave_fact
            where person_id = any(:people) and approved and type = any(:unpaid)
              and during && daterange(:from, :to, '[]')
            order by person_id, during, leave_id
            """;

    private static final String DECISIONS =
            """
            select * from discipline_fact
            where person_id = any(:people) and in_force and effective_from <= :to and :from <= :to
            order by person_id, effective_from, decision_id
            """;

    private static final String RATINGS =
            """
            select distinct on (person_id, period) person_id, period, predikat from rating_fact
            where person_id = any(:people) and period = any(:periods)
            order by person_id, period, rating_id desc
            """;

    private static final String[] UNPAID =
            Stream.of(LeaveType.values())
                    .filter(type -> !type.paid())
                    .map(LeaveType::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final JdbcKnownDays days;

    JdbcMonthFacts(JdbcClient jdbc, JdbcKnownDays days) {
        this.days = days;
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, Known> of(
            Collection<PersonId> people, YearMonth month, DateRange attendance, DateRange both) {
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<PersonId, List<PersonMonth.Day>> known = days.of(ids, attendance);
        var leaveDays = byPerson(LEAVE_DAYS, ids, attendance, JdbcMonthFacts::leaveDay);
        var unpaidLeave = byPerson(UNPAID_LEAVE, ids, both, JdbcMonthFacts::leave);
        var decisions = byPerson(DECISIONS, ids, DateRange.of(month), JdbcMonthFacts::decision);
        Map<PersonId, List<PersonMonth.RatedBefore>> ratings = ratings(ids, month);
        return people.stream()
                .collect(
                        toMap(
                                person -> person,
                                person ->
                                        new Known(
                                                known.getOrDefault(person, List.of()),
                                                leaveDays.getOrDefault(person, List.of()),
                                                unpaidLeave.getOrDefault(person, List.of()),
                                                decisions.getOrDefault(person, List.of()),
                                                ofTheMonth(ratings, person, month),
                                                before(ratings, person, month)),
                                (same, again) -> same));
    }

    private <T> Map<PersonId, List<T>> byPerson(
            String sql, UUID[] people, DateRange during, RowMapper<T> mapper) {
        record Of<T>(PersonId person, T fact) {}
        return jdbc
                .sql(sql)
                .param("people", people)
                .param("unpaid", UNPAID)
                .param("from", during.from())
                .param("to", during.lastDay())
                .query((row, number) -> new Of<>(person(row), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Of::person, mapping(Of::fact, toList())));
    }

    /** Those by which some policy may pay the month. */
    private Map<PersonId, List<PersonMonth.RatedBefore>> ratings(UUID[] people, YearMonth month) {
        record Of(PersonId person, PersonMonth.RatedBefore rating) {}
        String[] periods =
                Stream.of(RatingLag.values()).map(lag -> lag.period(month)).toArray(String[]::new);
        return jdbc
                .sql(RATINGS)
                .param("people", people)
                .param("periods", periods)
                .query(
                        (row, number) ->
                                new Of(
                                        person(row),
                                        new PersonMonth.RatedBefore(
                                                row.getString("period"),
                                                Predikat.valueOf(row.getString("predikat")))))
                .list()
                .stream()
                .collect(groupingBy(Of::person, mapping(Of::rating, toList())));
    }

    private static @Nullable Predikat ofTheMonth(
            Map<PersonId, List<PersonMonth.RatedBefore>> ratings,
            PersonId person,
            YearMonth month) {
        return ratings.getOrDefault(person, List.of()).stream()
                .filter(one -> one.period().equals(month.toString()))
                .map(PersonMonth.RatedBefore::predikat)
                .findFirst()
                .orElse(null);
    }

    private static List<PersonMonth.RatedBefore> before(
            Map<PersonId, List<PersonMonth.RatedBefore>> ratings,
            PersonId person,
            YearMonth month) {
        return ratings.getOrDefault(person, List.of()).stream()
                .filter(one -> !one.period().equals(month.toString()))
                .toList();
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static DateRange leave(ResultSet row, int number) throws SQLException {
        return DateRange.of(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static LeaveDay leaveDay(ResultSet row, int number) throws SQLException {
        String cause = row.getString("cause");
        return new LeaveDay(
                        row.getObject("date", LocalDate.class),
                        LeaveType.valueOf(row.getString("type")),
                        cause == null ? null : LeaveCause.valueOf(cause),
                        row.getInt("number"),
                        row.getObject("leave_id", UUID.class))
                .since(row.getObject("first_day", LocalDate.class));
    }

    private static Discipline decision(ResultSet row, int number) throws SQLException {
        return new Discipline(
                Punishment.valueOf(row.getString("punishment")),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                row.getObject("decision_id", UUID.class));
    }
}
