package id.kinerja.tukin.fact.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.fact.PositionHolders;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By the service's own copy of the directory. */
@Repository
class JdbcPositionHolders implements PositionHolders {

    private static final String KNOWN =
            """
            select distinct position_code from directory.assignment
            where agency_id = platform.agency() and position_code = any(:codes)
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
    public Set<String> known(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql(KNOWN)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString("position_code"))
                .set();
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
