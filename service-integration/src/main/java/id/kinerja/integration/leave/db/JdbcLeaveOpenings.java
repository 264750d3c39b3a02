package id.kinerja.integration.leave.db;

import id.kinerja.integration.leave.LeaveOpening;
import id.kinerja.integration.leave.LeaveOpenings;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaveOpenings implements LeaveOpenings {

    // Of two who enter the same one at once, the second finds a revision that he hasn't seen.
    private static final String REPLACE =
            """
            insert into leave_opening as kept (agency_id, person_id, year, carried_days, added_days, used_days, basis,
                                               revision)
            values (platform.agency(), :person, :year, :carried::int, :added, :used, :basis, :revision)
            on conflict (agency_id, person_id, year) do update
            set carried_days = excluded.carried_days, added_days = excluded.added_days,
                used_days = excluded.used_days, basis = excluded.basis, revision = excluded.revision
            where kept.revision = excluded.revision - 1
            """;

    private static final String ADD_ALL =
            """
            insert into leave_opening (agency_id, person_id, year, carried_days, added_days, used_days, basis, revision)
            select platform.agency(), opening.*, 1
            from unnest(:people::uuid[], :years::int[], :carried::int[], :added::int[], :used::int[], :bases::text[])
                 as opening
            """;

    private final JdbcClient jdbc;

    JdbcLeaveOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LeaveOpening> find(PersonId person, int year) {
        return jdbc.sql("select * from leave_opening where person_id = :person and year = :year")
                .param("person", person.value())
                .param("year", year)
                .query(JdbcLeaveOpenings::opening)
                .optional();
    }

    @Override
    public List<LeaveOpening> of(PersonId person) {
        return jdbc.sql("select * from leave_opening where person_id = :person")
                .param("person", person.value())
                .query(JdbcLeaveOpenings::opening)
                .list();
    }

    @Override
    public List<LeaveOpening> of(Collection<PersonId> people) {
        return jdbc.sql("select * from leave_opening where person_id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(JdbcLeaveOpenings::opening)
                .list();
    }

    @Override
    public void addAll(List<LeaveOpening> openings) {
        jdbc.sql(ADD_ALL)
                .param(
                        "people",
                        openings.stream()
                                .map(opening -> opening.person().value())
                                .toArray(UUID[]::new))
                .param("years", numbers(openings, LeaveOpening::year))
                .param("carried", numbers(openings, LeaveOpening::carriedDays))
                .param("added", numbers(openings, LeaveOpening::addedDays))
                .param("used", numbers(openings, LeaveOpening::usedDays))
                .param("bases", openings.stream().map(LeaveOpening::basis).toArray(String[]::new))
                .update();
    }

    private static Integer[] numbers(
            List<LeaveOpening> openings, Function<LeaveOpening, @Nullable Integer> value) {
        return openings.stream().map(value).toArray(Integer[]::new);
    }

    @Override
    public boolean replace(LeaveOpening opening) {
        Integer carried = opening.carriedDays();
        return jdbc.sql(REPLACE)
                        .param("person", opening.person().value())
                        .param("year", opening.year())
                        .param("carried", carried == null ? null : carried.toString())
                        .param("added", opening.addedDays())
                        .param("used", opening.usedDays())
                        .param("basis", opening.basis())
                        .param("revision", opening.revision())
                        .update()
                == 1;
    }

    private static LeaveOpening opening(ResultSet row, int number) throws SQLException {
        return new LeaveOpening(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("year"),
                row.getObject("carried_days", Integer.class),
                row.getInt("added_days"),
                row.getInt("used_days"),
                row.getString("basis"),
                row.getLong("revision"));
    }
}
