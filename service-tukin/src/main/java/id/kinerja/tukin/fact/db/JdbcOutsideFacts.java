package id.kinerja.tukin.fact.db;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.OutsideFact;
import id.kinerja.tukin.statement.OutsideFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutsideFacts implements OutsideFacts {

    // Of what was told of the same day twice, what was confirmed last.
    private static final String CONFIRMED =
            """
            select distinct on (person_id, code, holds_from) person_id, null as position_code, code, holds_from,
                   holds_to, value
            from outside_fact
            where agency_id = platform.agency() and person_id = any(:people) and state = 'CONFIRMED'
              and holds_from <= :to and coalesce(holds_to, :from) >= :from
            order by person_id, code, holds_from, confirmed_at desc, fact_id desc
            """;

    private static final String OF_POSITIONS =
            """
            select distinct on (position_code, unit_id, code, holds_from) position_code, unit_id, code, holds_from, holds_to, value
            from outside_fact
            where agency_id = platform.agency() and position_code is not null
              and position_code = any(:positions) and state = 'CONFIRMED'
              and holds_from <= :to and coalesce(holds_to, :from) >= :from
            order by position_code, unit_id, code, holds_from, confirmed_at desc, fact_id desc
            """;

    private static final String HELD =
            """
            select person_id, position_code, unit_id, lower(during) as held_from, upper(during) - 1 as held_to
            from directory.assignment
            where agency_id = platform.agency() and is_primary and person_id = any(:people)
              and during && daterange(:from::date, :to::date, '[]')
            order by person_id, lower(during), assignment_id
            """;

    private final JdbcClient jdbc;

    JdbcOutsideFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of(PersonId person, OutsideFact fact) {}

    /** A position of a person, until the last day of the range where nothing ends it before. */
    private record Held(
            PersonId person, String position, UnitId unit, LocalDate from, LocalDate to) {}

    /**
     * @param unit absent where it is told of all positions with the code
     */
    private record OfPosition(@Nullable UnitId unit, OutsideFact fact) {

        private boolean isLike(OutsideFact other) {
            return fact.code().equals(other.code()) && fact.from().equals(other.from());
        }
    }

    @Override
    public Map<PersonId, List<OutsideFact>> of(Collection<PersonId> people, DateRange days) {
        Map<PersonId, List<OutsideFact>> told = new HashMap<>();
        asked(CONFIRMED, days)
                .param("people", ids(people))
                .query((row, number) -> new Of(person(row), fact(row)))
                .list()
                .forEach(one -> add(told, one));
        Map<PersonId, List<Held>> held = held(people, days);
        Map<String, List<OfPosition>> ofPositions = ofPositions(held, days);
        if (!ofPositions.isEmpty()) {
            held.values().forEach(one -> told(one, ofPositions, days, told));
        }
        told.replaceAll((person, facts) -> OutsideFact.holding(facts, days));
        return told;
    }

    private Map<String, List<OfPosition>> ofPositions(
            Map<PersonId, List<Held>> held, DateRange days) {
        String[] positions =
                held.values().stream()
                        .flatMap(List::stream)
                        .map(Held::position)
                        .distinct()
                        .toArray(String[]::new);
        if (positions.length == 0) {
            return Map.of();
        }
        return asked(OF_POSITIONS, days)
                .param("positions", positions)
                .query((row, number) -> new OfPosition(unit(row), fact(row)))
                .list()
                .stream()
                .collect(groupingBy(one -> requireNonNull(one.fact().position())));
    }

    private Map<PersonId, List<Held>> held(Collection<PersonId> people, DateRange days) {
        return asked(HELD, days)
                .param("people", ids(people))
                .query(
                        (row, number) -> {
                            LocalDate to = row.getObject("held_to", LocalDate.class);
                            return new Held(
                                    person(row),
                                    row.getString("position_code"),
                                    requireNonNull(unit(row)),
                                    row.getObject("held_from", LocalDate.class),
                                    to == null ? days.lastDay() : to);
                        })
                .list()
                .stream()
                .collect(groupingBy(Held::person));
    }

    /** Who has just come or gone is told of by what he holds first or last in the range. */
    private static void told(
            List<Held> held,
            Map<String, List<OfPosition>> ofPositions,
            DateRange days,
            Map<PersonId, List<OutsideFact>> told) {
        for (int i = 0; i < held.size(); i++) {
            Held one = held.get(i);
            LocalDate from = i == 0 ? days.from() : one.from();
            LocalDate to = i == held.size() - 1 ? days.lastDay() : one.to();
            List<OutsideFact> facts =
                    ofUnit(ofPositions.getOrDefault(one.position(), List.of()), one.unit());
            DateRange.of(from, to).intersection(days).stream()
                    .flatMap(range -> OutsideFact.whileHeld(facts, range).stream())
                    .forEach(fact -> add(told, new Of(one.person(), fact)));
        }
    }

    /**
     * What is told of the position of the unit counts more than what is told of all with its code.
     */
    private static List<OutsideFact> ofUnit(List<OfPosition> told, UnitId unit) {
        List<OutsideFact> here =
                told.stream().filter(one -> unit.equals(one.unit())).map(OfPosition::fact).toList();
        Stream<OutsideFact> everywhere =
                told.stream()
                        .filter(one -> one.unit() == null && here.stream().noneMatch(one::isLike))
                        .map(OfPosition::fact);
        return Stream.concat(here.stream(), everywhere).toList();
    }

    private static void add(Map<PersonId, List<OutsideFact>> told, Of one) {
        told.computeIfAbsent(one.person(), person -> new ArrayList<>()).add(one.fact());
    }

    private JdbcClient.StatementSpec asked(String sql, DateRange days) {
        return jdbc.sql(sql).param("from", days.from()).param("to", days.lastDay());
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static @Nullable UnitId unit(ResultSet row) throws SQLException {
        UUID id = row.getObject("unit_id", UUID.class);
        return id == null ? null : new UnitId(id);
    }

    private static OutsideFact fact(ResultSet row) throws SQLException {
        return new OutsideFact(
                row.getString("code"),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("holds_to", LocalDate.class),
                row.getString("value"),
                row.getString("position_code"));
    }
}
