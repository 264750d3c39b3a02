package id.kinerja.tukin.fact.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.fact.PositionHolders;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By the service's own copy of the directory. */
@Repository
class JdbcPositionHolders implements PositionHolders {

    private static final String WITH_CODES =
            """
            select position_code, unit_id, unit_code, lower(days) as held_from, upper(days) - 1 as held_to
            from (select held.position_code, held.unit_id, unit.code as unit_code, range_agg(held.during) as ranges
                  from directory.assignment held
                  left join directory.unit unit on unit.unit_id = held.unit_id
                  where held.agency_id = platform.agency() and held.position_code = any(:codes)
                  group by held.position_code, held.unit_id, unit.code) held
            cross join lateral unnest(ranges) as counted (days)
            """;

    private static final String HOLDERS =
            """
            select distinct position_code, person_id from directory.assignment
            where agency_id = platform.agency() and is_primary and position_code = any(:codes)
              and during && daterange(:from::date, :to::date, '[]')
            """;

    private final JdbcClient jdbc;

    JdbcPositionHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Position> withCodes(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(WITH_CODES)
                .param("codes", codes.toArray(String[]::new))
                .query(
                        (row, number) ->
                                new Position(
                                        row.getString("position_code"),
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        row.getString("unit_code"),
                                        DateRange.of(
                                                row.getObject("held_from", LocalDate.class),
                                                row.getObject("held_to", LocalDate.class))))
                .list();
    }

    @Override
    public Map<String, Set<PersonId>> of(Collection<String> codes, DateRange during) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        record Holder(String position, PersonId person) {}
        return jdbc
                .sql(HOLDERS)
                .param("codes", codes.toArray(String[]::new))
                .param("from", during.from())
                .param("to", during.to())
                .query(
                        (row, number) ->
                                new Holder(
                                        row.getString("position_code"),
                                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Holder::position, mapping(Holder::person, toSet())));
    }
}
